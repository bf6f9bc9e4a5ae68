/** The independent checker: ledger against Kafka against read models, for operators and for drills. */
@NullMarked
package org.tallystick.acceptance.check;

import org.jspecify.annotations.NullMarked;
