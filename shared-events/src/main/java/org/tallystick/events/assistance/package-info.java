/** Stop 5 of 9: what help states ask for, who offers it, and what was delivered. */
@NullMarked
package org.tallystick.events.assistance;

import org.jspecify.annotations.NullMarked;
