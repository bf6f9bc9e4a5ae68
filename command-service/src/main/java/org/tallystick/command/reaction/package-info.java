/** What happens because something else happened, or because time has come: followers of the ledger, and timers. */
@NullMarked
package org.tallystick.command.reaction;

import org.jspecify.annotations.NullMarked;
