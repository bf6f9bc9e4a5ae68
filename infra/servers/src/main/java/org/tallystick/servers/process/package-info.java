/** One operating-system process each: start, find again, stop, kill, and the ports and folders that it needs. */
@NullMarked
package org.tallystick.servers.process;

import org.jspecify.annotations.NullMarked;
