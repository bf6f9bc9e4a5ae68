package org.tallystick.query.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/** An event of a report, with its place in the ledger. */
record Happened<E extends ReportEvent>(UUID report, LedgerEntry entry, E event) {

    private static final String STREAM = "report/";

    static Happened<ReportEvent> of(LedgerEntry entry) {
        UUID report = UUID.fromString(entry.envelope().stream().substring(STREAM.length()));
        return new Happened<>(report, entry, (ReportEvent) entry.envelope().payload());
    }

    static <E extends ReportEvent> List<Happened<E>> only(Class<E> type, List<Happened<ReportEvent>> events) {
        return events.stream()
                .filter(h -> type.isInstance(h.event()))
                .map(h -> new Happened<>(h.report(), h.entry(), type.cast(h.event())))
                .toList();
    }

    long index() {
        return entry.index();
    }

    @Nullable
    String json(@Nullable Text text) {
        return Ciphertext.toJson(entry.envelope().stream(), text);
    }
}
