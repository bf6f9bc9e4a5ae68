/**
 * Stop 8 of 9: what stands in each cell (state × commitment × cycle), for whoever asks: one projection, one place where positions
 * are decided, and the questions of the matrix, per state, per pillar, per commitment and of the cycles themselves (Stop 9 of 9).
 */
@NullMarked
package org.tallystick.query.position;

import org.jspecify.annotations.NullMarked;
