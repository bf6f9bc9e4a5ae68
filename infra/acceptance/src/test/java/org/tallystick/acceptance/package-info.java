@NullMarked
package org.tallystick.acceptance;

import org.jspecify.annotations.NullMarked;
