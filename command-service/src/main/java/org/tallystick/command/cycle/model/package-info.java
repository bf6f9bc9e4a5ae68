/** Stop 4 of 9: the rules of a reporting cycle. */
@NullMarked
package org.tallystick.command.cycle.model;

import org.jspecify.annotations.NullMarked;
