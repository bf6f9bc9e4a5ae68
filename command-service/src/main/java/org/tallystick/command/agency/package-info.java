/** Stop 1 of 9: the agencies of one state, and what they are mandated to report on. */
@NullMarked
package org.tallystick.command.agency;

import org.jspecify.annotations.NullMarked;
