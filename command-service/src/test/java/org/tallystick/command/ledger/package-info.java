/** Tests of the ledger on a real PostgreSQL, with a thing of their own in front of it. */
@NullMarked
package org.tallystick.command.ledger;

import org.jspecify.annotations.NullMarked;
