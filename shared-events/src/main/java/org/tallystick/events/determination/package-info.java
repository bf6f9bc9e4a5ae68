/** Stop 5 of 9: what a state itself says stands in a cell, whatever its agencies reported. */
@NullMarked
package org.tallystick.events.determination;

import org.jspecify.annotations.NullMarked;
