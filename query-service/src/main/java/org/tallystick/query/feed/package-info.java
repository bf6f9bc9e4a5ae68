/** Stop 7 of 9: the only Kafka consumer: takes exactly the next ledger entry and hands each batch to every projection. */
@NullMarked
package org.tallystick.query.feed;

import org.jspecify.annotations.NullMarked;
