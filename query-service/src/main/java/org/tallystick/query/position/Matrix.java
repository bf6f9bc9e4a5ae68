package org.tallystick.query.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;

/**
 * Every state × every commitment in one cycle.
 *
 * @param catalogueVersion whose structure is shown: the cycle's own, or another that was asked for
 */
record Matrix(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        List<String> states,
        List<ItemColumn> commitments,
        List<Cell> cells)
        implements Tabular {

    /** @param structure version of the catalogue to show it under; null for the cycle's own */
    static Matrix of(ChosenCycle cycle, Scope scope, @Nullable Integer structure) {
        if (structure == null || structure == cycle.catalogueVersion()) {
            return of(cycle, scope);
        }
        ChosenCycle shown = cycle.under(structure);
        Matrix own = of(cycle, Scope.matrix("", scope.state()));
        List<ItemColumn> commitments = ItemColumn.in(shown, scope);
        if (commitments.isEmpty()) {
            throw ChosenCycle.notFound();
        }
        List<Cell> cells = Structure.of(cycle, shown)
                .cells(own.cells().stream().map(Cell::direct).toList(), own.states(), commitments);
        return new Matrix(own.ledger(), own.instrument(), structure, own.cycle(), own.states(), commitments, cells);
    }

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
