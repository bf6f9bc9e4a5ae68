package org.tallystick.query.position;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 * @param determination where the state itself has said what stands here
 * @param linkedFrom with LINKED the cells that the status is of; {@code empty} then says why there is none of the cell's own
 */
record Cell(
        String state,
        String commitment,
        @Nullable EntryStatus status,
        @Nullable Basis basis,
        @Nullable Empty empty,
        boolean late,
        @Nullable LastKnown lastKnown,
        List<Source> sources,
        @Nullable Determined determination,
        List<LinkedFrom> linkedFrom) {

    Cell(
            String state,
            String commitment,
            @Nullable EntryStatus status,
            @Nullable Basis basis,
            @Nullable Empty empty,
            boolean late,
            @Nullable LastKnown lastKnown,
            List<Source> sources) {
        this(state, commitment, status, basis, empty, late, lastKnown, sources, null, List.of());
    }

    /** Whether something that the determination weighed has been superseded or withdrawn since. */
    @JsonProperty
    boolean needsReview() {
        return determination != null && determination.outdated();
    }

    /** State and commitment. */
    List<String> key() {
        return List.of(state, commitment);
    }

    /** The same position, shown at another item. */
    Cell at(String path) {
        return new Cell(state, path, status, basis, empty, late, lastKnown, sources, determination, linkedFrom);
    }

    /** The same cell with what stands in others that serve it. */
    Cell linked(EntryStatus shown, List<Source> theirs, List<LinkedFrom> from) {
        return new Cell(state, commitment, shown, Basis.LINKED, empty, late, lastKnown, theirs, null, from);
    }

    /** The same cell without what is shown over a link. */
    Cell direct() {
        return basis == Basis.LINKED
                ? new Cell(state, commitment, null, null, empty, late, lastKnown, List.of())
                : this;
    }

    Cell with(@Nullable LastKnown earlier) {
        return earlier == null
                ? this
                : new Cell(state, commitment, status, basis, empty, late, earlier, sources, determination, linkedFrom);
    }
}
