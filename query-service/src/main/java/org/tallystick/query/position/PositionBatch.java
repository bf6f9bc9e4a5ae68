package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.instrument.InstrumentEvent.LinksRecorded;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.query.feed.LedgerEntry;

/** One batch on its way into the tables: what it needs is read first, set by set, and what it changes is written last. */
final class PositionBatch {

    private final CatalogueRows catalogues = new CatalogueRows();
    private final LinkRows links = new LinkRows();
    private final ParticipantRows participants = new ParticipantRows();
    private final RosterRows rosters = new RosterRows();
    private final CycleRows cycles = new CycleRows();
    private final ReportRows reports = new ReportRows();
    private final ReachRows reaches = new ReachRows();
    private final EntryRows entries = new EntryRows(reaches);
    private final DeterminationRows determinations = new DeterminationRows(reaches);
    private final CellRows cells = new CellRows();

    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        reports.load(tx, batch);
        links.load(tx, batch);
        determinations.load(tx, batch);
        cycles.load(tx, batch, Stream.concat(reports.all().map(ReportRow::cycle), determinations.cycles().stream()));
        rosters.load(tx, batch);
        cells.load(tx, batch, cycles, entries.load(tx, batch, reports));
        cells.load(tx, determinations.cells());
    }

    void on(LedgerEntry entry) {
        switch (entry.envelope().payload()) {
            case LinksRecorded event -> links.recorded(event, entry);
            case InstrumentEvent event -> catalogues.on(event, entry);
            case ParticipationEvent event -> participants.on(event, entry);
            case AgencyEvent event -> on(event, entry);
            case CycleEvent event -> on(event, entry);
            case ReportEvent event -> on(event, entry);
            case DeterminationEvent event -> determinations.on(event, entry, cycles, cells);
            default -> {
                // A family that says nothing about positions.
            }
        }
    }

    private void on(AgencyEvent event, LedgerEntry entry) {
        rosters.on(event, entry);
        switch (event) {
            case MandateAssigned assigned -> mandated(assigned, entry);
            case MandateEnded e ->
                unmandated(
                        e.instrument(), e.agency(), e.commitments(), e.lastDay().plusDays(1), entry);
            case MandateWithdrawn e -> unmandated(e.instrument(), e.agency(), e.commitments(), e.from(), entry);
            default -> {
                // Nothing else about an agency changes a cell.
            }
        }
    }

    private void mandated(MandateAssigned assigned, LedgerEntry entry) {
        MandateRow.of(entry.envelope().state(), assigned)
                .forEach(mandate -> cycles.of(assigned.instrument())
                        .filter(mandate::countsFor)
                        .forEach(cycle -> cells.mandated(cycle, mandate, entry.index())));
    }

    /** @param from the first day without the mandates */
    private void unmandated(
            String instrument, String agency, List<String> commitments, LocalDate from, LedgerEntry entry) {
        String state = entry.envelope().state();
        cycles.of(instrument)
                .filter(cycle -> !cycle.lastDay().isBefore(from))
                .forEach(cycle ->
                        commitments.forEach(path -> cells.unmandated(cycle, state, path, agency, entry.index())));
    }

    private void on(CycleEvent event, LedgerEntry entry) {
        cycles.on(event, entry);
        CycleRow cycle = cycles.cycle(entry);
        if (event instanceof CycleProposed) {
            rosters.countingFor(cycle).forEach(mandate -> cells.mandated(cycle, mandate, entry.index()));
        }
        if (event instanceof CycleOpened opened) {
            opened.expected()
                    .forEach(of ->
                            of.commitments().forEach(path -> cells.expected(cycle, of.state(), path, entry.index())));
        }
    }

    private void on(ReportEvent event, LedgerEntry entry) {
        reports.on(event, entry);
        ReportRow report = reports.report(entry);
        if (event instanceof EntryRecorded recorded) {
            entries.recorded(recorded, report, entry);
        }
        if (event instanceof EntryReleased released) {
            Voice voice = entries.released(released, report, entry);
            cells.said(cycles.cycle(report), report.state(), released.commitment(), voice, entry.index());
        }
        followOn(event, report, entry);
    }

    private void followOn(ReportEvent event, ReportRow report, LedgerEntry entry) {
        if (event instanceof EntryRemoved removed) {
            entries.removed(removed, report, entry);
        }
        if (event instanceof EntryReclassified reclassified) {
            String reach = entries.reclassified(reclassified, report, entry);
            cells.reclassified(report, reclassified.commitment(), reclassified.version(), reach, entry.index());
        }
        if (event instanceof ReportReleased released) {
            cells.unsaid(report, entries.releasedIn(report), released.version(), entry.index());
        }
        if (event instanceof ReportWithdrawn withdrawn) {
            cells.unsaid(report, entries.releasedIn(report), withdrawn.version() + 1, entry.index());
        }
    }

    void write(Connection tx) throws SQLException {
        catalogues.write(tx);
        links.write(tx);
        participants.write(tx);
        rosters.write(tx);
        cycles.write(tx);
        reports.write(tx);
        reaches.write(tx);
        entries.write(tx);
        determinations.write(tx);
        cells.write(tx);
    }
}
