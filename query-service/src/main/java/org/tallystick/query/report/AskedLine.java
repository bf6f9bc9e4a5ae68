package org.tallystick.query.report;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query about a released report, in the list of all.
 *
 * @param query its number
 * @param version that was asked about
 * @param commitment null for the whole report
 * @param open whether an answer is awaited; none is once the report is withdrawn
 * @param answeredAt null where there is no answer
 * @param erased whether a text was destroyed; it is null then
 */
record AskedLine(
        UUID reportId,
        String instrument,
        String cycle,
        String state,
        String agency,
        int query,
        int version,
        @Nullable String commitment,
        boolean open,
        @Nullable String question,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean erased) {}
