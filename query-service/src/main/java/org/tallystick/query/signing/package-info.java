/** Stop 8 of 9 and stop 9 of 9: the public keys with which agencies sign what they submit. */
@NullMarked
package org.tallystick.query.signing;

import org.jspecify.annotations.NullMarked;
