/** Does the benchmark still run, and does it count right? */
@NullMarked
package org.tallystick.bench;

import org.jspecify.annotations.NullMarked;
