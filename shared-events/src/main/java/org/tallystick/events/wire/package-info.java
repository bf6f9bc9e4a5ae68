/** Stop 5 of 9: how an event is written and read back: envelope, logical type names, codec, and the cipher of what people typed. */
@NullMarked
package org.tallystick.events.wire;

import org.jspecify.annotations.NullMarked;
