/** Signs the heads of the ledger, each only once it was claimed in an independent store, and serves what proves them: tiles and receipts. */
@NullMarked
package org.tallystick.command.seal;

import org.jspecify.annotations.NullMarked;
