package org.tallystick.bench.content;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tallystick.bench.measure.Workload;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.events.wire.KeyWrap;

/** The stored bytes of one call's events, texts encrypted, exactly as the ledger would keep them. */
public final class Encoded {

    private static final Instant WHEN = Instant.parse("2026-01-02T03:04:05.678Z");

    private Encoded() {}

    public static byte[] call(Workload workload) {
        var codec = new EventCodec();
        var slot = new Slot("2026-H2", "KZ", "customs");
        var bytes = new ByteArrayOutputStream();
        long sequence = 0;
        for (ReportEvent event : events(workload, slot)) {
            bytes.writeBytes(codec.encode(envelope(slot, sequence++, event), key()));
        }
        return bytes.toByteArray();
    }

    private static List<ReportEvent> events(Workload workload, Slot slot) {
        if (workload.entries() == 0) {
            return List.of(Events.returned(1));
        }
        var events = new ArrayList<ReportEvent>();
        events.add(Events.opened(slot));
        events.addAll(Events.entries(workload.entries()));
        events.add(Events.submitted(1));
        return events;
    }

    private static Envelope envelope(Slot slot, long sequence, ReportEvent event) {
        var actor = new Envelope.Actor(new UUID(1, 2), "reporter", new UUID(3, 4));
        return new Envelope(
                "report/" + slot.reportId(), sequence, slot.state(), slot.agency(), actor, new UUID(5, 6), WHEN, event);
    }

    private static ContentKey key() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new ContentKey(UUID.randomUUID().toString(), KeyWrap.aes(key));
    }
}
