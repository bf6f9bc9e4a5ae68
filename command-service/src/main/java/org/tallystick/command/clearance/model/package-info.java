/** Rule 1, of everything that a state lets go: no content leaves a state before its chain has passed, and who drafted may not clear. */
@NullMarked
package org.tallystick.command.clearance.model;

import org.jspecify.annotations.NullMarked;
