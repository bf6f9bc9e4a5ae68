/**
 * Stop 8 of 9 and stop 9 of 9: the shared inventory of good practices and challenges, with full text.
 *
 * <p>No text lies here in clear, not even in an index: a search opens what the caller may read and has PostgreSQL match it. What is
 * withdrawn, reclassified or destroyed is found by nobody from that moment on.
 */
@NullMarked
package org.tallystick.query.inventory;

import org.jspecify.annotations.NullMarked;
