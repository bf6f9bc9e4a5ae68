/** Real servers for tests: one PostgreSQL and one Kafka per JVM, embedded or from containers. */
@NullMarked
package org.tallystick.servers;

import org.jspecify.annotations.NullMarked;
