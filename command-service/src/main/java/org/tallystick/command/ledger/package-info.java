/** Stop 5 of 9: the ledger behind Axon: group commit, dense order, append conditions, idempotency, sealed records. */
@NullMarked
package org.tallystick.command.ledger;

import org.jspecify.annotations.NullMarked;
