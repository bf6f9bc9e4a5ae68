/** Stories, races and drills across the real processes. */
@NullMarked
package org.tallystick.acceptance;

import org.jspecify.annotations.NullMarked;
