package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.query.feed.LedgerEntry;

/** The cells: who has a mandate in them, which are expected, and what was released in them. */
final class CellRows {

    private final RangedRows<CellRow> cells = new RangedRows<>(CellRow.TABLE);

    /** Reads every cell that {@code batch} may change. */
    void load(Connection tx, List<LedgerEntry> batch, CycleRows cycles, List<List<String>> released)
            throws SQLException {
        List<List<String>> ofCycles = new ArrayList<>();
        List<List<String>> ofRosters = new ArrayList<>();
        for (LedgerEntry entry : batch) {
            switch (entry.envelope().payload()) {
                case CycleOpened _ -> ofCycles.add(CycleRows.key(entry));
                case MandateAssigned e -> ofRosters.addAll(ofState(cycles, e.instrument(), entry));
                case MandateEnded e -> ofRosters.addAll(ofState(cycles, e.instrument(), entry));
                case MandateWithdrawn e -> ofRosters.addAll(ofState(cycles, e.instrument(), entry));
                default -> {
                    // Releases name their cells; nothing else changes one.
                }
            }
        }
        cells.load(tx, ofCycles, CellRow.COLUMNS, CellRow::read);
        cells.load(tx, ofRosters, CellRow.COLUMNS, CellRow::read);
        cells.load(tx, released, CellRow.COLUMNS, CellRow::read);
    }

    /** @param keys of cells that something else than an agency's word changes */
    void load(Connection tx, List<List<String>> keys) throws SQLException {
        cells.load(tx, keys, CellRow.COLUMNS, CellRow::read);
    }

    private static List<List<String>> ofState(CycleRows cycles, String instrument, LedgerEntry entry) {
        String state = entry.envelope().state();
        return cycles.of(instrument)
                .map(cycle -> List.of(cycle.instrument(), cycle.period(), state))
                .toList();
    }

    /** Does nothing where the agency has no mandate. */
    void unmandated(CycleRow cycle, String state, String commitment, String agency, long index) {
        CellRow cell = cell(cycle, state, commitment);
        if (cell.mandated().contains(agency)) {
            cells.put(cell.without(agency), index);
        }
    }

    void mandated(CycleRow cycle, MandateRow mandate, long index) {
        CellRow cell = cell(cycle, mandate.state(), mandate.commitment());
        cells.put(cell.mandated(mandate.agency(), mandate.role() == MandateRole.LEAD), index);
    }

    void expected(CycleRow cycle, String state, String commitment, long index) {
        cells.put(cell(cycle, state, commitment).expectedToo(), index);
    }

    void said(CycleRow cycle, String state, String commitment, Voice voice, long index) {
        cells.put(cell(cycle, state, commitment).with(voice), index);
    }

    void determined(CycleRow cycle, DeterminationRow released, LedgerEntry entry) {
        Statement statement = new Statement(
                released.id(),
                released.version(),
                released.status(),
                Objects.requireNonNull(released.reach(), "it was released to somebody"),
                entry.acceptedAt());
        CellRow before = cell(cycle, released.state(), released.commitment());
        cells.put(before.stating(statement.after(before.statement())), entry.index());
    }

    void revoked(List<String> key, LedgerEntry entry) {
        CellRow before = Objects.requireNonNull(cells.at(key), "what is revoked was released");
        Statement statement = Objects.requireNonNull(before.statement(), "what is revoked was released");
        cells.put(before.stating(statement.revoked()), entry.index());
    }

    void reclassified(ReportRow report, String commitment, int version, String reach, long index) {
        CellRow cell = cells.at(CellRow.key(report, commitment));
        if (cell != null) {
            cells.put(cell.reclassified(report.id(), version, reach), index);
        }
    }

    /** Before {@code version} the report said something in cells where it says nothing now. */
    void unsaid(ReportRow report, Stream<String> commitments, int version, long index) {
        commitments.forEach(commitment -> {
            CellRow cell = cells.at(CellRow.key(report, commitment));
            CellRow now = cell == null ? null : cell.without(report.id(), version);
            if (now != null && !now.equals(cell)) {
                cells.put(now, index);
            }
        });
    }

    private CellRow cell(CycleRow cycle, String state, String commitment) {
        CellRow cell = cells.at(List.of(cycle.instrument(), cycle.period(), state, commitment));
        return cell == null ? CellRow.empty(cycle, state, commitment) : cell;
    }

    void write(Connection tx) throws SQLException {
        cells.write(tx);
    }
}
