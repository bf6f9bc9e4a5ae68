/** Counting, medians, ratios. */
@NullMarked
package org.tallystick.bench.measure;

import org.jspecify.annotations.NullMarked;
