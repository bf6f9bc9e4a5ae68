/** The first witness: rebuilds the ledger's tree from Kafka alone, cosigns only what it reproduces, and says so when it can not. */
@NullMarked
package org.tallystick.query.audit;

import org.jspecify.annotations.NullMarked;
