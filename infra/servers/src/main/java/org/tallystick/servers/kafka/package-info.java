/** One Kafka broker in KRaft mode in a JVM of its own. */
@NullMarked
package org.tallystick.servers.kafka;

import org.jspecify.annotations.NullMarked;
