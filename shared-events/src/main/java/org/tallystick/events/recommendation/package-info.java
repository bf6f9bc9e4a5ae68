/** Stop 5 of 9: what is recommended to a state, and what the state says to it. */
@NullMarked
package org.tallystick.events.recommendation;

import org.jspecify.annotations.NullMarked;
