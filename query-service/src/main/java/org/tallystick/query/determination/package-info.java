/** Stop 8 of 9 and stop 9 of 9: what states themselves say stands in their cells, and how it gets there. */
@NullMarked
package org.tallystick.query.determination;

import org.jspecify.annotations.NullMarked;
