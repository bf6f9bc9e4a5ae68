/** Stop 8 of 9 and stop 9 of 9: the review dossier of one state in one cycle, as one answer. */
@NullMarked
package org.tallystick.query.dossier;

import org.jspecify.annotations.NullMarked;
