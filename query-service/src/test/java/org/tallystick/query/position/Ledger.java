package org.tallystick.query.position;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Sealing;

/** What was accepted so far, each event as its bytes say it. */
final class Ledger {

    /** For stories whose texts nobody reads. */
    static final ContentKey KEY = new ContentKey("7a11e57a-0000-4000-8000-000000000001", KeyWrap.aes(new byte[32]));

    private final EventCodec codec = new EventCodec();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, Long> streams = new HashMap<>();
    private final ContentKey key;
    private Instant now = Instant.parse("2025-06-01T08:00:00Z");

    Ledger(ContentKey key) {
        this.key = key;
    }

    void at(Instant time) {
        now = time;
    }

    void add(String stream, String state, DomainEvent event) {
        long index = entries.size();
        UUID actor = UUID.nameUUIDFromBytes("actor".getBytes(StandardCharsets.UTF_8));
        Envelope envelope = new Envelope(
                stream,
                streams.merge(stream, 1L, Long::sum) - 1,
                state,
                null,
                new Envelope.Actor(actor, "coordinator", actor),
                actor,
                now,
                event);
        UUID eventId = UUID.nameUUIDFromBytes(("event" + index).getBytes(StandardCharsets.UTF_8));
        entries.add(Sealing.seal(index, eventId, now, index, codec.decode(codec.encode(envelope, key))));
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }
}
