package org.tallystick.query.report;

import org.jspecify.annotations.Nullable;

/** Where a report stands; the same words as in receipts. */
enum Stage {
    DRAFT,
    SUBMITTED,
    RETURNED,
    CLEARED,
    RELEASED,
    WITHDRAWN;

    /** While a step has it, it is submitted. */
    static Stage at(@Nullable String step, Stage otherwise) {
        return step == null ? otherwise : SUBMITTED;
    }
}
