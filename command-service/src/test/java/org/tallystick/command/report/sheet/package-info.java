@NullMarked
package org.tallystick.command.report.sheet;

import org.jspecify.annotations.NullMarked;
