package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.query.feed.LedgerEntry;

/** Cycles, and what states agreed for them. */
final class CycleRows {

    private final RangedRows<CycleRow> cycles = new RangedRows<>(CycleRow.TABLE);
    private final RangedRows<AgreementRow> agreements = new RangedRows<>(AgreementRow.TABLE);
    private final RangedRows<ExtensionRow> extensions = new RangedRows<>(ExtensionRow.TABLE);

    /**
     * Reads the cycles that {@code batch} is about.
     *
     * @param needed keys of others
     */
    void load(Connection tx, List<LedgerEntry> batch, Stream<List<String>> needed) throws SQLException {
        List<List<String>> single = new ArrayList<>();
        List<List<String>> ofInstruments = new ArrayList<>();
        needed.forEach(single::add);
        for (LedgerEntry entry : batch) {
            switch (entry.envelope().payload()) {
                case CycleEvent _ -> single.add(key(entry));
                case MandateAssigned e -> ofInstruments.add(List.of(e.instrument()));
                case MandateEnded e -> ofInstruments.add(List.of(e.instrument()));
                case MandateWithdrawn e -> ofInstruments.add(List.of(e.instrument()));
                default -> {
                    // Nothing else is about a cycle.
                }
            }
        }
        cycles.load(tx, single, "t.*", CycleRow::read);
        agreements.load(tx, extended(batch), "t.*", AgreementRow::read);
        cycles.load(tx, ofInstruments, "t.*", CycleRow::read);
    }

    void on(CycleEvent event, LedgerEntry entry) {
        long revision = entry.envelope().streamSeq() + 1;
        switch (event) {
            case CycleProposed proposed -> cycles.put(CycleRow.proposed(proposed, revision), entry.index());
            case CycleAgreed agreed -> {
                agreements.put(AgreementRow.of(cycle(entry), agreed), entry.index());
                cycles.put(cycle(entry).at(revision), entry.index());
            }
            case CycleOpened opened ->
                cycles.put(cycle(entry).opened(opened.catalogueVersion(), revision), entry.index());
            case DeadlineExtended extended -> {
                extended(extended, entry);
                cycles.put(cycle(entry).at(revision), entry.index());
            }
            case OpeningScheduled _, ReminderIssued _ -> cycles.put(cycle(entry).at(revision), entry.index());
            case CycleClosed() -> cycles.put(cycle(entry).closed(revision), entry.index());
        }
    }

    /** Agreements that an extension changes. */
    private static List<List<String>> extended(List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> entry.envelope().payload() instanceof DeadlineExtended)
                .map(CycleRows::key)
                .toList();
    }

    private void extended(DeadlineExtended extended, LedgerEntry entry) {
        if (!extended.agencies().isEmpty()) {
            ExtensionRow.of(cycle(entry), extended).forEach(row -> extensions.put(row, entry.index()));
            return;
        }
        List<String> key =
                Stream.concat(key(entry).stream(), Stream.of(extended.state())).toList();
        AgreementRow agreement = Objects.requireNonNull(agreements.at(key), "only who agreed is given more time");
        agreements.put(agreement.extended(extended.until()), entry.index());
    }

    void write(Connection tx) throws SQLException {
        cycles.write(tx);
        agreements.write(tx);
        extensions.write(tx);
    }

    Stream<CycleRow> of(String instrument) {
        return cycles.all().filter(cycle -> cycle.instrument().equals(instrument));
    }

    CycleRow cycle(LedgerEntry entry) {
        return at(key(entry));
    }

    CycleRow cycle(ReportRow report) {
        return at(report.cycle());
    }

    CycleRow at(List<String> key) {
        return Objects.requireNonNull(cycles.at(key), "a cycle begins with its proposal");
    }

    /** From {@code cycle/<instrument>/<period>}. */
    static List<String> key(LedgerEntry entry) {
        List<String> parts = List.of(entry.envelope().stream().split("/", 3));
        return parts.subList(1, 3);
    }
}
