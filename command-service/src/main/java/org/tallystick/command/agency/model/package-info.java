/** Stop 4 of 9: the rules across all agencies of one state. */
@NullMarked
package org.tallystick.command.agency.model;

import org.jspecify.annotations.NullMarked;
