/** Stop 1 of 9: a state says itself what stands in a cell, whatever its agencies reported. */
@NullMarked
package org.tallystick.command.determination;

import org.jspecify.annotations.NullMarked;
