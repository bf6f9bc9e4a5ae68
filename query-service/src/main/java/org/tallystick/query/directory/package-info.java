/** Stop 8 and 9 of 9: the directory of agencies and focal points, and its gaps. */
@NullMarked
package org.tallystick.query.directory;

import org.jspecify.annotations.NullMarked;
