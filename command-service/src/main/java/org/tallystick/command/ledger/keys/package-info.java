/** Keys of what people typed, tag keys of states and pseudonyms of callers, in a database of their own. */
@NullMarked
package org.tallystick.command.ledger.keys;

import org.jspecify.annotations.NullMarked;
