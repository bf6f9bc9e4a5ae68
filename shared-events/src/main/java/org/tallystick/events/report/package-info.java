/** Stop 5 of 9: One report of one agency in one cycle, from its opening to its release. */
@NullMarked
package org.tallystick.events.report;

import org.jspecify.annotations.NullMarked;
