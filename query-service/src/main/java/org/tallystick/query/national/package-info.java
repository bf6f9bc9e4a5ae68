/** Stop 8 of 9 and stop 9 of 9: what states submit as one, how it got there, and when it left. */
@NullMarked
package org.tallystick.query.national;

import org.jspecify.annotations.NullMarked;
