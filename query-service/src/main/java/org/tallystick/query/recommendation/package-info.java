/** Stop 8 of 9 and stop 9 of 9: what was recommended to whom, what the state says to it, and what is still to be done. */
@NullMarked
package org.tallystick.query.recommendation;

import org.jspecify.annotations.NullMarked;
