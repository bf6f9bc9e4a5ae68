/** The whole service over HTTP: real PostgreSQL, real Kafka, tokens signed by a key of the test. */
@NullMarked
package org.tallystick.command.http;

import org.jspecify.annotations.NullMarked;
