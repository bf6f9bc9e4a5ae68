package org.tallystick.query.position;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** A cell as a line of a table. */
record CellLine(
        String cycle,
        String state,
        String commitment,
        @Nullable EntryStatus status,
        @Nullable Basis basis,
        @Nullable Empty empty,
        boolean late,
        @Nullable String lastKnownCycle,
        @Nullable EntryStatus lastKnownStatus,
        String sources,
        boolean needsReview) {

    /** @return in the order of {@code cells}; sources as {@code agency=STATUS}, parted by spaces */
    static List<CellLine> of(String cycle, List<Cell> cells) {
        return cells.stream().map(cell -> of(cycle, cell)).toList();
    }

    private static CellLine of(String cycle, Cell cell) {
        LastKnown known = cell.lastKnown();
        return new CellLine(
                cycle,
                cell.state(),
                cell.commitment(),
                cell.status(),
                cell.basis(),
                cell.empty(),
                cell.late(),
                known == null ? null : known.cycle(),
                known == null ? null : known.status(),
                cell.sources().stream().map(s -> s.agency() + "=" + s.status()).collect(Collectors.joining(" ")),
                cell.needsReview());
    }
}
