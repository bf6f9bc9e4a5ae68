/** Stop 5 of 9: Whom to turn to in an agency: named, removed, erased. */
@NullMarked
package org.tallystick.events.focalpoint;

import org.jspecify.annotations.NullMarked;
