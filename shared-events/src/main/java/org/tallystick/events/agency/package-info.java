/** Stop 5 of 9: The agencies of one state and what they are mandated to report on. */
@NullMarked
package org.tallystick.events.agency;

import org.jspecify.annotations.NullMarked;
