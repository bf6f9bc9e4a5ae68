package org.tallystick.query.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.SeenHead;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.wire.Envelope;

/** A ledger in the making: every event gets its index, its sequences and a time that never goes back. */
public final class History {

    /** Digest of whatever was signed. */
    public static final String SIGNED = "5e".repeat(32);

    private static final Instant BEGIN = Instant.parse("2026-07-01T08:00:00.000Z");

    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, Long> streams = new HashMap<>();
    private final Map<String, Long> states = new HashMap<>();
    private Instant now = BEGIN;

    /** Appends to {@code stream}, as done by {@code role} of {@code agency}. */
    public LedgerEntry add(String stream, String state, String role, @Nullable String agency, DomainEvent event) {
        UUID actor = id("actor|" + role + state + agency);
        Envelope envelope = new Envelope(
                stream,
                streams.merge(stream, 1L, Long::sum) - 1,
                state,
                agency,
                new Envelope.Actor(actor, role, actor),
                id("cause" + entries.size()),
                now,
                event instanceof ReportSubmitted submitted && submitted.signed() != null ? SIGNED : null,
                event);
        long index = entries.size();
        long stateSeq = states.merge(state, 1L, Long::sum) - 1;
        LedgerEntry entry = Sealing.seal(index, id(stream + index + event), now, stateSeq, envelope);
        entries.add(entry);
        return entry;
    }

    public History later(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Under what an agency submitted; whoever reads the tables sees only the circumstances. */
    public static Signed signed(String state, String agency, long issuerSeq) {
        return new Signed(
                state + "/" + agency,
                "key-1",
                "ES256",
                BEGIN.minusSeconds(30),
                issuerSeq,
                new SeenHead(7, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                List.of(),
                text("/signed/jws"));
    }

    /** The ciphertext of what only stands for a text. */
    static final String NO_WORDS = "Y3Q=";

    /** Stands for a text; whoever reads the tables sees only that it is one. */
    public static Text text(String label) {
        return new Text.Encrypted(id(label).toString(), "aXY=", NO_WORDS, label);
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
