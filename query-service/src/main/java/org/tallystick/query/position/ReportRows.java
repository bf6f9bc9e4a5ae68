package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.StepCleared;
import org.tallystick.query.feed.LedgerEntry;

/** Where each report stands. */
final class ReportRows {

    private final RangedRows<ReportRow> reports = new RangedRows<>(ReportRow.TABLE);
    private final Map<UUID, ReportRow> openedHere = new HashMap<>();

    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<List<String>> ids = batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof ReportEvent)
                .map(entry -> List.of(id(entry).toString()))
                .toList();
        reports.load(tx, ids, "t.*", ReportRow::read);
        for (LedgerEntry entry : batch) {
            if (entry.envelope().payload() instanceof ReportOpened opened) {
                openedHere.put(id(entry), ReportRow.opened(id(entry), opened));
            }
        }
    }

    void on(ReportEvent event, LedgerEntry entry) {
        switch (event) {
            case ReportOpened opened -> put(ReportRow.opened(id(entry), opened), entry);
            case ReportSubmitted submitted ->
                put(
                        report(entry)
                                .submitted(submitted.submission(), submitted.nilReason() != null, entry.acceptedAt()),
                        entry);
            case StepCleared cleared -> put(report(entry).cleared(cleared.nextStep()), entry);
            case ReportReturned returned -> put(report(entry).returned(returned.toStep()), entry);
            case ReportReleased(int version, List<String> audience) ->
                put(report(entry).released(version, audience, entry.acceptedAt()), entry);
            case ReportRecalled recalled -> put(report(entry).recalled(recalled.submission()), entry);
            case ReportWithdrawn _ -> put(report(entry).withdrawn(), entry);
            case EntryRecorded _,
                    EntryRemoved _,
                    EntryDelegated _,
                    DelegationEnded _,
                    EntryReleased _,
                    EntryReclassified _,
                    ContentExpunged _,
                    DraftsErased _,
                    DraftsKept _ -> {
                // Entries do not move a report.
            }
            case ReportCorrected _, ReportRouted _, ReportAcknowledged _, ReportQueried _, QueryAnswered _ -> {
                // Nor does what is said about it; a correction is submitted in the same breath.
            }
        }
    }

    void write(Connection tx) throws SQLException {
        reports.write(tx);
    }

    /** The report that {@code entry} is about; before its turn has come, one that is opened in the same batch. */
    ReportRow report(LedgerEntry entry) {
        ReportRow report = reports.at(List.of(id(entry).toString()));
        return Objects.requireNonNull(
                report == null ? openedHere.get(id(entry)) : report, "a report begins with its opening");
    }

    Stream<ReportRow> all() {
        return Stream.concat(reports.all(), openedHere.values().stream());
    }

    private void put(ReportRow row, LedgerEntry entry) {
        reports.put(row, entry.index());
    }

    /** From {@code report/<uuid>}. */
    private static UUID id(LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return UUID.fromString(stream.substring(stream.indexOf('/') + 1));
    }
}
