/** Instruments as documents that a secretariat can adopt: codes, structure, citations, and titles and summaries in words of our own. */
@NullMarked
package org.tallystick.catalogues;

import org.jspecify.annotations.NullMarked;
