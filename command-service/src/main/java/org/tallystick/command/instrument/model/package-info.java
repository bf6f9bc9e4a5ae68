/** Stop 4 of 9: the rules of adopting an instrument. */
@NullMarked
package org.tallystick.command.instrument.model;

import org.jspecify.annotations.NullMarked;
