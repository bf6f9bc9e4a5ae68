/** Stop 8 of 9 and Stop 9 of 9: one report: what it says to whom, where it stands, and what happened to it. */
@NullMarked
package org.tallystick.query.report;

import org.jspecify.annotations.NullMarked;
