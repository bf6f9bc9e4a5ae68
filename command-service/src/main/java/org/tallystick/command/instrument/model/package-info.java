/** Stop 4 of 9: the rules of adopting, revising, linking and retiring an instrument. */
@NullMarked
package org.tallystick.command.instrument.model;

import org.jspecify.annotations.NullMarked;
