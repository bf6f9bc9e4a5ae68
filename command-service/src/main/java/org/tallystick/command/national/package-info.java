/** Stop 1 of 9: what a state's agencies report in a cycle leaves the state under one signature, where the state wants that. */
@NullMarked
package org.tallystick.command.national;

import org.jspecify.annotations.NullMarked;
