package org.tallystick.query.position;

import java.util.List;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/** Every state × every commitment in one cycle. */
record Matrix(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        List<String> states,
        List<ItemColumn> commitments,
        List<Cell> cells)
        implements Tabular {

    static Matrix of(ChosenCycle cycle, Scope scope) {
        List<String> states = Participants.in(cycle, scope);
        List<ItemColumn> commitments = ItemColumn.in(cycle, scope);
        if (states.isEmpty() || commitments.isEmpty()) {
            throw ChosenCycle.notFound();
        }
        return new Matrix(
                cycle.snapshot().freshness(),
                cycle.instrument(),
                cycle.catalogueVersion(),
                cycle.period(),
                states,
                commitments,
                Cells.in(cycle, scope));
    }

    @Override
    public List<?> rows() {
        return CellLine.of(cycle, cells);
    }
}
