package org.tallystick.acceptance.check;

import java.time.Instant;
import java.util.UUID;

/** Ledger rows of which only what a copy must repeat matters. */
final class Rows {

    private Rows() {}

    static LedgerRow row(long index, String stream, String type) {
        Instant noon = Instant.parse("2026-07-01T12:00:00.000Z");
        UUID id = new UUID(7, index);
        String hex = "0" + index;
        return new LedgerRow(index, id, stream, index, "KZ", index, type, noon, hex, hex + hex, "sealed " + index);
    }
}
