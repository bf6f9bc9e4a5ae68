/** Stop 4 of 9: the rules of a national plan. */
@NullMarked
package org.tallystick.command.plan.model;

import org.jspecify.annotations.NullMarked;
