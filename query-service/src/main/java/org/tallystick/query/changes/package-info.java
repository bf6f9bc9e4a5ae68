/** Stop 8 of 9 and stop 9 of 9: what changed between two points, as the caller may know it. */
@NullMarked
package org.tallystick.query.changes;

import org.jspecify.annotations.NullMarked;
