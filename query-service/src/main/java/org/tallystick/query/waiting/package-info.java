/** Stop 8 of 9 and stop 9 of 9: what waits for the caller, until when, and why it came back. */
@NullMarked
package org.tallystick.query.waiting;

import org.jspecify.annotations.NullMarked;
