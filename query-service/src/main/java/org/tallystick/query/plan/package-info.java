/** Stop 8 of 9 and stop 9 of 9: national plans, and which commitments their actions cover. */
@NullMarked
package org.tallystick.query.plan;

import org.jspecify.annotations.NullMarked;
