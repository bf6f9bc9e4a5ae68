/** Tests of keys on a real PostgreSQL. */
@NullMarked
package org.tallystick.command.ledger.keys;

import org.jspecify.annotations.NullMarked;
