/** Stop 5 of 9: what the events of everything that passes a state's clearance chain have in common. */
@NullMarked
package org.tallystick.events.clearance;

import org.jspecify.annotations.NullMarked;
