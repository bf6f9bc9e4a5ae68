/** Stop 4 of 9: the rules of joining an instrument and of clearance chains. */
@NullMarked
package org.tallystick.command.participation.model;

import org.jspecify.annotations.NullMarked;
