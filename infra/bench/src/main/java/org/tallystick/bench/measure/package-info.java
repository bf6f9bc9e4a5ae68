/** How it is measured: contenders, callers that wait for each answer, rounds in turn, medians and ratios. */
@NullMarked
package org.tallystick.bench.measure;

import org.jspecify.annotations.NullMarked;
