/** Stop 8 of 9 and stop 9 of 9: who takes part in an instrument and when, and how what leaves the own state is cleared. */
@NullMarked
package org.tallystick.query.participation;

import org.jspecify.annotations.NullMarked;
