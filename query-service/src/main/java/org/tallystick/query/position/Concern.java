package org.tallystick.query.position;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** Why somebody may want to look at a cell. It says nothing of who is right, and grades nobody. */
enum Concern {
    /** The agencies say different things, and nobody chooses. */
    DIVERGENT,
    /** The same status in this cycle and the one before, and it is not the last that there is. */
    UNCHANGED,
    /** A lower status than in the cycle before. */
    REGRESSED,
    /** Completed, and no entry that says so shows evidence. */
    COMPLETED_WITHOUT_EVIDENCE;

    private static final Set<EntryStatus> ENDS =
            Set.of(EntryStatus.COMPLETED, EntryStatus.SUSTAINED, EntryStatus.NOT_APPLICABLE);

    /** @param before the status in the cycle before, null where it had none */
    static List<Concern> of(Cell cell, @Nullable EntryStatus before, Predicate<Cell> evidenced) {
        return List.of(values()).stream()
                .filter(concern -> concern.concerns(cell, before, evidenced))
                .toList();
    }

    private boolean concerns(Cell cell, @Nullable EntryStatus before, Predicate<Cell> evidenced) {
        EntryStatus now = cell.status();
        return switch (this) {
            case DIVERGENT -> cell.basis() == Basis.DIVERGENT;
            case UNCHANGED -> now != null && now == before && !ENDS.contains(now);
            case REGRESSED -> now != null && before != null && rank(now) >= 0 && rank(now) < rank(before);
            case COMPLETED_WITHOUT_EVIDENCE -> now == EntryStatus.COMPLETED && !evidenced.test(cell);
        };
    }

    /** What is stalled is as far as what is under way; what does not apply is nowhere. */
    private static int rank(EntryStatus status) {
        return switch (status) {
            case NOT_APPLICABLE -> -1;
            case NOT_STARTED -> 0;
            case PLANNED -> 1;
            case UNDER_WAY, STALLED -> 2;
            case SUBSTANTIAL -> 3;
            case COMPLETED -> 4;
            case SUSTAINED -> 5;
        };
    }
}
