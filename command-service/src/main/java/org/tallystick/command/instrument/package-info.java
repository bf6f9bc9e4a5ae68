/** Stop 1 of 9: adopting an instrument with its catalogue, revising it, linking it with others, retiring it. */
@NullMarked
package org.tallystick.command.instrument;

import org.jspecify.annotations.NullMarked;
