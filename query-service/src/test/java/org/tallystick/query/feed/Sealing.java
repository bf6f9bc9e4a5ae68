package org.tallystick.query.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

/** Seals events that no topic brings: texts that are still in clear are encrypted with a key that nobody keeps. */
public final class Sealing {

    private static final ContentKey KEY =
            new ContentKey("7a11e57a-0000-4000-8000-000000000002", KeyWrap.aes(new byte[32]));
    private static final EventCodec CODEC = new EventCodec();

    private Sealing() {}

    /** Of any state. */
    public static SecretKey tagKey(String state) {
        return KeyWrap.aes(Digests.sha256(state.getBytes(StandardCharsets.US_ASCII)));
    }

    static String tag(String state, long stateSeq) {
        return StateTag.of(tagKey(state), stateSeq);
    }

    public static LedgerEntry seal(long index, UUID eventId, Instant acceptedAt, long stateSeq, Envelope envelope) {
        byte[] salt = new byte[16];
        byte[] event = CODEC.encode(envelope, KEY);
        SealedRecord seal = new SealedRecord(
                index, eventId, tag(envelope.state(), stateSeq), acceptedAt, SealedRecord.digest(salt, event));
        return new LedgerEntry(
                index,
                eventId,
                acceptedAt,
                stateSeq,
                envelope,
                StoredEvent.of(envelope.type(), seal.toBytes(), salt, event));
    }
}
