/** Stop 1 of 9: a reporting cycle, from its proposal to its closing. */
@NullMarked
package org.tallystick.command.cycle;

import org.jspecify.annotations.NullMarked;
