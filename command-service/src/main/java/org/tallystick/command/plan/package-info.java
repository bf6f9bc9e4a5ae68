/** Stop 1 of 9: states adopt and update plans of their own, and map them to what they have in common. */
@NullMarked
package org.tallystick.command.plan;

import org.jspecify.annotations.NullMarked;
