/** Stop 1 of 9: a state joins an instrument and says how what leaves it is cleared. */
@NullMarked
package org.tallystick.command.participation;

import org.jspecify.annotations.NullMarked;
