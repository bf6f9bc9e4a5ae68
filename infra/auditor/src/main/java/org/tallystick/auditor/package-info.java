/** The auditor's command line: each command reads its options, calls the checks, and prints a verdict. */
@NullMarked
package org.tallystick.auditor;

import org.jspecify.annotations.NullMarked;
