/** The demo data set: what five states could have said in three cycles, planned from a seed and loaded through the public API. */
@NullMarked
package org.tallystick.local.demo;

import org.jspecify.annotations.NullMarked;
