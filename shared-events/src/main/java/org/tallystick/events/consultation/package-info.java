/** Stop 5 of 9: meetings on an instrument, what they decided and what is to follow. */
@NullMarked
package org.tallystick.events.consultation;

import org.jspecify.annotations.NullMarked;
