/** Stop 5 of 9: a state's own strategy, with its actions mapped to commitments. */
@NullMarked
package org.tallystick.events.plan;

import org.jspecify.annotations.NullMarked;
