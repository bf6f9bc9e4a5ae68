/** Stop 6 of 9: copies the ledger to Kafka, in order, acknowledged, from where the topic ends; the only producer. */
@NullMarked
package org.tallystick.command.relay;

import org.jspecify.annotations.NullMarked;
