/** Stop 1 of 9: Focal points: whom to turn to in an agency, and that a person can be forgotten. */
@NullMarked
package org.tallystick.command.focalpoint;

import org.jspecify.annotations.NullMarked;
