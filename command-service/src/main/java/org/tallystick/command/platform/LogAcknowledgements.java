package org.tallystick.command.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where Kafka has what the ledger has. */
public interface LogAcknowledgements {

    /** Waits until Kafka has committed the entry with this index; null when it has not by then. */
    Receipt.@Nullable LogPosition await(long ledgerIndex, Duration atMost);
}
