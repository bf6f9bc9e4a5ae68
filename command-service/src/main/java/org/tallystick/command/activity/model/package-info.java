/** Stop 4 of 9: the rules of a partner's activity. */
@NullMarked
package org.tallystick.command.activity.model;

import org.jspecify.annotations.NullMarked;
