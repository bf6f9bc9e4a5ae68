package org.tallystick.query.assistance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/** An offer as it is stored. */
record OfferDocument(
        UUID request,
        String by,
        List<Need> gives,
        @Nullable LocalDate until,
        String language,
        @Nullable Ciphertext text,
        Instant madeAt,
        @Nullable LocalDate deliveredOn,
        @Nullable Ciphertext note,
        long revision) {

    static OfferDocument after(@Nullable OfferDocument before, LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return switch ((OfferEvent) entry.envelope().payload()) {
            case OfferMade e ->
                new OfferDocument(
                        e.request(),
                        e.by(),
                        e.gives(),
                        e.until(),
                        e.language(),
                        Ciphertext.of(stream, e.text()),
                        entry.acceptedAt(),
                        null,
                        null,
                        1);
            case OfferDelivered e -> {
                if (before == null) {
                    throw new IllegalStateException("nothing was offered: " + stream);
                }
                yield before.delivered(e, stream);
            }
        };
    }

    private OfferDocument delivered(OfferDelivered e, String stream) {
        return new OfferDocument(
                request,
                by,
                gives,
                until,
                language,
                text,
                madeAt,
                e.on(),
                Ciphertext.of(stream, e.note()),
                revision + 1);
    }

    Stream<@Nullable Ciphertext> texts() {
        return Stream.of(text, note);
    }
}
