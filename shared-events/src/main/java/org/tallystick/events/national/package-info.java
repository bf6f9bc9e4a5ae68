/** Stop 5 of 9: a state's agencies' reports of one cycle, cleared and released as one. */
@NullMarked
package org.tallystick.events.national;

import org.jspecify.annotations.NullMarked;
