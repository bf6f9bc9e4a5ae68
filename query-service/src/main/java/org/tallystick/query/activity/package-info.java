/** Stop 8 of 9 and stop 9 of 9: what organisations do, by country, theme and organisation. */
@NullMarked
package org.tallystick.query.activity;

import org.jspecify.annotations.NullMarked;
