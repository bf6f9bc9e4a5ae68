/** The benchmark's way into command-service, behind its HTTP door: package-private callers are reached from their own package only. */
@NullMarked
package org.tallystick.command.report;

import org.jspecify.annotations.NullMarked;
