package org.tallystick.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event of a report.
 *
 * @param summary in English, for people
 * @param reason of a return, of a status, or of a report without entries
 * @param external where a step was cleared in a national system
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
        boolean erased) {

    record By(String role, @Nullable String agency) {}

    record Remark(String commitment, @Nullable String comment) {}

    record External(@Nullable String authority, @Nullable String reference, LocalDate date) {}
}
