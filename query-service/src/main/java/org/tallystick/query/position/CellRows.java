package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
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
                case MandateAssigned assigned ->
                    cycles.of(assigned.instrument())
                            .map(cycle -> List.of(
                                    cycle.instrument(),
                                    cycle.period(),
                                    entry.envelope().state()))
                            .forEach(ofRosters::add);
                default -> {
                    // Releases name their cells; nothing else changes one.
                }
            }
        }
        cells.load(tx, ofCycles, CellRow.COLUMNS, CellRow::read);
        cells.load(tx, ofRosters, CellRow.COLUMNS, CellRow::read);
        cells.load(tx, released, CellRow.COLUMNS, CellRow::read);
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

    private CellRow cell(CycleRow cycle, String state, String commitment) {
        CellRow cell = cells.at(List.of(cycle.instrument(), cycle.period(), state, commitment));
        return cell == null ? CellRow.empty(cycle, state, commitment) : cell;
    }

    void write(Connection tx) throws SQLException {
        cells.write(tx);
    }
}
