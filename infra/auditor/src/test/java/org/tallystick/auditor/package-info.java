@NullMarked
package org.tallystick.auditor;

import org.jspecify.annotations.NullMarked;
