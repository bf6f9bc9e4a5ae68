/** Contender {@code peer}: Axon as it comes, with its own store for PostgreSQL, on the same reports. */
@NullMarked
package org.tallystick.bench.peer;

import org.jspecify.annotations.NullMarked;
