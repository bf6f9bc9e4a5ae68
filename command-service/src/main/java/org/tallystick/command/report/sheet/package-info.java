/** Spreadsheets that agencies send instead of JSON: read strictly, never kept, and turned into the JSON that says the same. */
@NullMarked
package org.tallystick.command.report.sheet;

import org.jspecify.annotations.NullMarked;
