/** Stop 1 of 9: an agency's report, from the call that opens it to its release; stop 3 is the shell beside the door. */
@NullMarked
package org.tallystick.command.report;

import org.jspecify.annotations.NullMarked;
