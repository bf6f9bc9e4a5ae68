package org.tallystick.query.changes;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.AsOf;

/** Between which points, and of what, changes are asked for. Null: any; {@code from} itself is not among them, {@code to} is. */
record Scope(
        @Parameter(example = "400", description = POINT) @Nullable
        String from,

        @Parameter(example = "412", description = POINT) @Nullable
        String to,

        @Nullable String instrument,
        @Nullable String state,
        @Parameter(example = "II") @Nullable String pillar,
        @Parameter(example = "II.3.5") @Nullable String commitment) {

    private static final String POINT = "a ledger index, or a time with Z";

    /**
     * Before anything is waited for.
     *
     * @throws org.tallystick.query.platform.ProblemException {@code PARAMETER_INVALID} for what is no point
     */
    void requirePoints() {
        point(from);
        point(to);
    }

    @Nullable
    AsOf beginning() {
        return point(from);
    }

    @Nullable
    AsOf end() {
        return point(to);
    }

    private static @Nullable AsOf point(@Nullable String point) {
        return point == null ? null : AsOf.parse(point);
    }
}
