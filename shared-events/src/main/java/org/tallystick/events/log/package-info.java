/** What the log says of itself. */
@NullMarked
package org.tallystick.events.log;

import org.jspecify.annotations.NullMarked;
