package org.tallystick.query.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code tallystick.rebuild.*}.
 *
 * @param proofEvery how old the newest proof of a projection may get before the next begins by itself; 0 proves on demand only
 * @param grace how long a version that was replaced may still be read, before it is dropped: longer than the longest answer takes
 * @param ledger the database of command-service, where rebuilds may read it: a login that selects from {@code ledger_entry}
 */
@ConfigurationProperties("tallystick.rebuild")
record RebuildProperties(
        @DefaultValue("24h") Duration proofEvery,
        @DefaultValue("16m") Duration grace,
        @Nullable Ledger ledger) {

    record Ledger(String url, String username, String password) {

        @Override
        public String toString() {
            return "Ledger[" + username + "]";
        }
    }
}
