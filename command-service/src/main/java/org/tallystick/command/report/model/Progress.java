package org.tallystick.command.report.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** How statuses compare. */
final class Progress {

    private Progress() {}

    /** Whether {@code now} is less than what was told before; to be held up is no less than to be under way. */
    static boolean isBackwards(@Nullable EntryStatus before, EntryStatus now) {
        return before != null
                && before != EntryStatus.NOT_APPLICABLE
                && now != EntryStatus.NOT_APPLICABLE
                && rank(now) < rank(before);
    }

    /** Whether something was done that can be told. */
    static boolean claimsSomething(EntryStatus status) {
        return switch (status) {
            case NOT_STARTED, STALLED, NOT_APPLICABLE -> false;
            case PLANNED, UNDER_WAY, SUBSTANTIAL, COMPLETED, SUSTAINED -> true;
        };
    }

    private static int rank(EntryStatus status) {
        return switch (status) {
            case NOT_APPLICABLE, NOT_STARTED -> 0;
            case PLANNED -> 1;
            case UNDER_WAY, STALLED -> 2;
            case SUBSTANTIAL -> 3;
            case COMPLETED -> 4;
            case SUSTAINED -> 5;
        };
    }
}
