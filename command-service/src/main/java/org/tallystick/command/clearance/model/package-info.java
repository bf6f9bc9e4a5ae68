/** Rule 1 for everything but reports: no content leaves a state before its chain has passed, and who drafted may not clear. */
@NullMarked
package org.tallystick.command.clearance.model;

import org.jspecify.annotations.NullMarked;
