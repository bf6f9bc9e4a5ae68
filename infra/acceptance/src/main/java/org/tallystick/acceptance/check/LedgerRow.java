package org.tallystick.acceptance.check;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One row of the ledger as it is stored; binary columns in hex, so that rows compare.
 *
 * @param sealedRecord the sealed record's text
 */
record LedgerRow(
        long index,
        UUID eventId,
        String stream,
        long streamSeq,
        String state,
        long stateSeq,
        String type,
        Instant acceptedAt,
        String saltHex,
        String eventHex,
        String sealedRecord) {

    byte[] salt() {
        return HexFormat.of().parseHex(saltHex);
    }

    byte[] event() {
        return HexFormat.of().parseHex(eventHex);
    }
}
