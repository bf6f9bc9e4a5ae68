package org.tallystick.query.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Tabular;
import org.tallystick.query.position.PillarAnswer.CountsOfState;

/**
 * Every state × every commitment in one cycle.
 *
 * @param catalogueVersion whose structure is shown: the cycle's own, or another that was asked for
 * @param counts over all cells that are shown: of the whole instrument in the whole region, unless one pillar or state was asked for
 * @param byState over all commitments that are shown
 */
record Matrix(
        Freshness ledger,
        String instrument,
        int catalogueVersion,
        String cycle,
        List<String> states,
        List<ItemColumn> commitments,
        List<Cell> cells,
        Counts counts,
        List<CountsOfState> byState)
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
        return of(shown, own.states(), commitments, cells);
    }

    static Matrix of(ChosenCycle cycle, Scope scope) {
        List<String> states = Participants.in(cycle, scope);
        List<ItemColumn> commitments = ItemColumn.in(cycle, scope);
        if (states.isEmpty() || commitments.isEmpty()) {
            throw ChosenCycle.notFound();
        }
        return of(cycle, states, commitments, Cells.in(cycle, scope));
    }

    private static Matrix of(ChosenCycle cycle, List<String> states, List<ItemColumn> commitments, List<Cell> cells) {
        return new Matrix(
                cycle.snapshot().freshness(),
                cycle.instrument(),
                cycle.catalogueVersion(),
                cycle.period(),
                states,
                commitments,
                cells,
                Counts.of(cells),
                CountsOfState.each(states, new Arranged(commitments, cells), _ -> true));
    }

    @Override
    public List<?> rows() {
        return CellLine.of(cycle, cells);
    }
}
