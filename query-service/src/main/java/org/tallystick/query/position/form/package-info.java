/** The template that an agency fills in: a row for each commitment, columns with ids, as a workbook or as CSV. */
@NullMarked
package org.tallystick.query.position.form;

import org.jspecify.annotations.NullMarked;
