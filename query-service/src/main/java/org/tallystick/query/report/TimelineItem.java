package org.tallystick.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a report.
 *
 * @param summary in English, for people
 * @param reason of what was done, or of a status; also a query's question and its answer
 * @param external where a step was cleared in a national system
 * @param authority in whose name a report was withdrawn
 * @param erased whether a text was destroyed; it is null then
 */
record TimelineItem(
        long ledgerIndex,
        Instant time,
        String event,
        By by,
        String summary,
        @Nullable String reason,
        List<Remark> comments,
        @Nullable External external,
        @Nullable String authority,
        boolean erased) {

    record By(String role, @Nullable String agency) {}

    record Remark(String commitment, @Nullable String comment) {}

    record External(@Nullable String authority, @Nullable String reference, LocalDate date) {}
}
