/** Stop 1 of 9: a report under the signature of its agency, verified before anything is decided. */
@NullMarked
package org.tallystick.command.report.signed;

import org.jspecify.annotations.NullMarked;
