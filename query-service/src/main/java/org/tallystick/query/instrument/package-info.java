/** Stop 8 of 9 and Stop 9 of 9: which instruments there are, what their catalogues say and said, and what ties them together. */
@NullMarked
package org.tallystick.query.instrument;

import org.jspecify.annotations.NullMarked;
