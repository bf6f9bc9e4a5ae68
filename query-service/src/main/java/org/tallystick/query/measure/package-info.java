/** Stop 8 of 9 and stop 9 of 9: what was done, with what, and what it came to: measures, resources and indicators. */
@NullMarked
package org.tallystick.query.measure;

import org.jspecify.annotations.NullMarked;
