@NullMarked
package org.tallystick.bench.proof;

import org.jspecify.annotations.NullMarked;
