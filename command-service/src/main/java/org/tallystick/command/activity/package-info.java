/** Stop 1 of 9: what partner organisations do, as they record it themselves. */
@NullMarked
package org.tallystick.command.activity;

import org.jspecify.annotations.NullMarked;
