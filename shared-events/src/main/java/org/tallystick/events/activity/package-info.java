/** Stop 5 of 9: what organisations do in the region, where, under which commitments, and with what. */
@NullMarked
package org.tallystick.events.activity;

import org.jspecify.annotations.NullMarked;
