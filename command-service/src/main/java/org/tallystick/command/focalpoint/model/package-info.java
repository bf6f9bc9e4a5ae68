/** Stop 4 of 9: The rules of focal points. */
@NullMarked
package org.tallystick.command.focalpoint.model;

import org.jspecify.annotations.NullMarked;
