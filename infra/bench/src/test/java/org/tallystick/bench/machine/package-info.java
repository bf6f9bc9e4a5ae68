/** What is said of the machine. */
@NullMarked
package org.tallystick.bench.machine;

import org.jspecify.annotations.NullMarked;
