/** What doors of different things have in common where a state's words pass its clearance chain. */
@NullMarked
package org.tallystick.command.clearance;

import org.jspecify.annotations.NullMarked;
