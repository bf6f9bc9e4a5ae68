/** One command that starts PostgreSQL, Kafka, a token issuer and both services on this machine, and keeps them running. */
@NullMarked
package org.tallystick.local;

import org.jspecify.annotations.NullMarked;
