@NullMarked
package org.tallystick.command.seal;

import org.jspecify.annotations.NullMarked;
