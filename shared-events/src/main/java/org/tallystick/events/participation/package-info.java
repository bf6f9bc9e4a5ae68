/** Stop 5 of 9: A state in an instrument: joined, and how what leaves it is cleared. */
@NullMarked
package org.tallystick.events.participation;

import org.jspecify.annotations.NullMarked;
