/** The benchmark: what one database can do at most, a stock event store and ours, side by side in one run. */
@NullMarked
package org.tallystick.bench;

import org.jspecify.annotations.NullMarked;
