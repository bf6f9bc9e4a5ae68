/** How a decider says no: refusals with stable codes, and findings that tell what to change. The one vocabulary that all models share. */
@NullMarked
package org.tallystick.command.decision;

import org.jspecify.annotations.NullMarked;
