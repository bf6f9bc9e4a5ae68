/** Stop 5 of 9: in what order an agency numbered what it signed. */
@NullMarked
package org.tallystick.events.issuer;

import org.jspecify.annotations.NullMarked;
