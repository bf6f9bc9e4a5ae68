package org.tallystick.command.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Knows which ledger entries Kafka has acknowledged. */
public interface LogAcknowledgements {

    /**
     * Waits until the entry is committed on the topic.
     *
     * @return where it lies, or null when that did not happen in time
     */
    Receipt.@Nullable LogPosition await(long ledgerIndex, Duration atMost);
}
