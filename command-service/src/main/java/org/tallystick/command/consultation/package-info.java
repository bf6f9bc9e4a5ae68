/** Stop 1 of 9: consultations are scheduled and held, and what follows from them is closed. */
@NullMarked
package org.tallystick.command.consultation;

import org.jspecify.annotations.NullMarked;
