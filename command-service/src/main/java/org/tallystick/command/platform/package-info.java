/** Stop 2 of 9: what every thing needs and none owns: Axon, clock, ids, security, problem details, metrics. No word of the domain. */
@NullMarked
package org.tallystick.command.platform;

import org.jspecify.annotations.NullMarked;
