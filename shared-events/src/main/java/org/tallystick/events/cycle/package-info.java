/** Stop 5 of 9: A reporting cycle of an instrument, from its proposal to its closing. */
@NullMarked
package org.tallystick.events.cycle;

import org.jspecify.annotations.NullMarked;
