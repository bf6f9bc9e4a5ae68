/** How the ledger proves itself: sealed records, digests and the Merkle tree over them. Pure functions, formats to the byte. */
@NullMarked
package org.tallystick.ledger;

import org.jspecify.annotations.NullMarked;
