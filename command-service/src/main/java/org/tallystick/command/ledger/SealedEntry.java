package org.tallystick.command.ledger;

import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.tallystick.command.platform.Receipt;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

/** An entry with its place in the ledger: one row, and one leaf of the tree. */
final class SealedEntry {

    final Entry entry;
    final long index;
    final long stateSeq;
    final byte[] sealedRecord;

    private SealedEntry(Entry entry, long index, long stateSeq, byte[] sealedRecord) {
        this.entry = entry;
        this.index = index;
        this.stateSeq = stateSeq;
        this.sealedRecord = sealedRecord;
    }

    static SealedEntry seal(Entry entry, long index, long stateSeq, Instant acceptedAt, SecretKey tagKey) {
        SealedRecord sealed =
                new SealedRecord(index, entry.eventId, StateTag.of(tagKey, stateSeq), acceptedAt, entry.eventSha256);
        return new SealedEntry(entry, index, stateSeq, sealed.toBytes());
    }

    byte[] leafHash() {
        return Merkle.leaf(sealedRecord);
    }

    Receipt.Recorded recorded() {
        return new Receipt.Recorded(entry.eventId, index, stateSeq, sha256(sealedRecord));
    }

    static String sha256(byte[] sealedRecord) {
        return HexFormat.of().formatHex(Digests.sha256(sealedRecord));
    }
}
