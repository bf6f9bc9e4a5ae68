/** Stop 8 of 9 and stop 9 of 9: which consultations there were, what they decided, and what is still to follow. */
@NullMarked
package org.tallystick.query.consultation;

import org.jspecify.annotations.NullMarked;
