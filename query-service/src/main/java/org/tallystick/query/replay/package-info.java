/** Stop 8 of 9 and stop 9 of 9: the log as it was recorded, entry by entry, as far as an auditor may read it, and what proves it. */
@NullMarked
package org.tallystick.query.replay;

import org.jspecify.annotations.NullMarked;
