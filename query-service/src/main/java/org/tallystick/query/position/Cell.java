package org.tallystick.query.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/**
 * What stands in a cell, for whoever asks.
 *
 * @param status null where the cell is empty or its entries diverge
 * @param basis null where the cell is empty
 * @param empty null where the cell is not
 * @param late with a position: first released after the state's due date had ended; without: that date has ended
 * @param sources what the position rests on: with LEAD the lead's entry, else all entries that the reader may read; also without a
 *     position, where others than the lead have released
 */
record Cell(
        String state,
        String commitment,
        @Nullable EntryStatus status,
        @Nullable Basis basis,
        @Nullable Empty empty,
        boolean late,
        @Nullable LastKnown lastKnown,
        List<Source> sources) {

    /** State and commitment. */
    List<String> key() {
        return List.of(state, commitment);
    }

    /** The same position, shown at another item. */
    Cell at(String path) {
        return new Cell(state, path, status, basis, empty, late, lastKnown, sources);
    }

    Cell with(@Nullable LastKnown earlier) {
        return earlier == null ? this : new Cell(state, commitment, status, basis, empty, late, earlier, sources);
    }
}
