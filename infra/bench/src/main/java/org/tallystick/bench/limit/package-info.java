/** Contender {@code limit}: what PostgreSQL records per second when nothing is decided, ordered, encrypted or proved. */
@NullMarked
package org.tallystick.bench.limit;

import org.jspecify.annotations.NullMarked;
