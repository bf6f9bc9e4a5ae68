package org.tallystick.query.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.query.feed.LedgerEntry;

/** A change as it is stored; what it has none of is null. */
record Change(
        LedgerEntry entry,
        ChangeKind kind,
        @Nullable Integer version,
        @Nullable List<String> audience,
        @Nullable String commitment,
        @Nullable String state,
        @Nullable List<String> agencies,
        @Nullable LocalDate due,
        @Nullable Text reason) {

    static Stream<Change> of(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case ReportReleased e ->
                Stream.of(ofReport(
                        entry,
                        e.version() == 1 ? ChangeKind.RELEASED : ChangeKind.CORRECTED,
                        e.version(),
                        e.audience(),
                        null,
                        null));
            case EntryReclassified e ->
                Stream.of(ofReport(entry, ChangeKind.RECLASSIFIED, e.version(), null, e.commitment(), e.reason()));
            case ReportWithdrawn e ->
                Stream.of(ofReport(entry, ChangeKind.WITHDRAWN, e.version(), null, null, e.reason()));
            case CycleProposed e -> Stream.of(ofCycle(entry, ChangeKind.PROPOSED, null, null, e.stateDue(), null));
            case CycleAgreed e -> Stream.of(ofCycle(entry, ChangeKind.AGREED, e.state(), null, e.agencyDue(), null));
            case CycleOpened _ -> Stream.of(ofCycle(entry, ChangeKind.OPENED, null, null, null, null));
            case CycleClosed() -> Stream.of(ofCycle(entry, ChangeKind.CLOSED, null, null, null, null));
            case DeadlineExtended e ->
                Stream.of(ofCycle(entry, ChangeKind.EXTENDED, e.state(), e.agencies(), e.due(), e.reason()));
            default -> Stream.empty();
        };
    }

    private static Change ofReport(
            LedgerEntry entry,
            ChangeKind kind,
            int version,
            @Nullable List<String> audience,
            @Nullable String commitment,
            @Nullable Text reason) {
        return new Change(entry, kind, version, audience, commitment, null, null, null, reason);
    }

    private static Change ofCycle(
            LedgerEntry entry,
            ChangeKind kind,
            @Nullable String state,
            @Nullable List<String> agencies,
            @Nullable LocalDate due,
            @Nullable Text reason) {
        return new Change(entry, kind, null, null, null, state, agencies, due, reason);
    }

    @Nullable
    UUID report() {
        return version == null ? null : UUID.fromString(part(1));
    }

    @Nullable
    String instrument() {
        return version == null ? part(1) : null;
    }

    @Nullable
    String cycle() {
        return version == null ? part(2) : null;
    }

    /** Of the stream: {@code report/<id>} or {@code cycle/<instrument>/<period>}. */
    private String part(int n) {
        return List.of(entry.envelope().stream().split("/", 3)).get(n);
    }
}
