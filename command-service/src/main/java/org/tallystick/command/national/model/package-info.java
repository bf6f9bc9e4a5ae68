/** Stop 4 of 9: the rules of a national submission. */
@NullMarked
package org.tallystick.command.national.model;

import org.jspecify.annotations.NullMarked;
