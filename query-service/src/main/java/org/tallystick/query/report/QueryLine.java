package org.tallystick.query.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query of the secretariat.
 *
 * @param query its number
 * @param version that was asked about
 * @param commitment null for the whole report
 * @param answeredAt null while it is open
 * @param erased whether a text was destroyed; it is null then
 */
record QueryLine(
        int query,
        int version,
        @Nullable String commitment,
        @Nullable String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean erased) {}
