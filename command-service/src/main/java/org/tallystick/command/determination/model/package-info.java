/** Stop 4 of 9: the rules of a determination. */
@NullMarked
package org.tallystick.command.determination.model;

import org.jspecify.annotations.NullMarked;
