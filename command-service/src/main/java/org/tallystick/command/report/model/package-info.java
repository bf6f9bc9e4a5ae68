/** Stop 4 of 9: the rules that a ministry could quote, each a function with a name. */
@NullMarked
package org.tallystick.command.report.model;

import org.jspecify.annotations.NullMarked;
