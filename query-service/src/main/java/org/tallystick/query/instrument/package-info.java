/** Stop 8 of 9 and Stop 9 of 9: which instruments there are, and what their catalogues say. */
@NullMarked
package org.tallystick.query.instrument;

import org.jspecify.annotations.NullMarked;
