/** Stop 8 of 9 and stop 9 of 9: which help is needed, what is offered, and what was delivered. */
@NullMarked
package org.tallystick.query.assistance;

import org.jspecify.annotations.NullMarked;
