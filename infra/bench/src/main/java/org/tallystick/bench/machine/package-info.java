/** On what it was measured: the machine, and the settings of the servers that decide what a commit costs. */
@NullMarked
package org.tallystick.bench.machine;

import org.jspecify.annotations.NullMarked;
