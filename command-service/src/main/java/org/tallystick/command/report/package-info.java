/** Stop 1 of 9: an agency's report, from the call that opens it to its release. Stop 3 of 9: the shell that Axon holds of it. */
@NullMarked
package org.tallystick.command.report;

import org.jspecify.annotations.NullMarked;
