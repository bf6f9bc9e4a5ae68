package org.tallystick.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param cycle null where it is about none
 * @param state null where it is about no single state
 * @param agency of the report; null where it is about none
 * @param version of the released content, of a report, plan or determination
 * @param supersedes the version whose place it took; of a correction
 * @param commitments of the report that the caller may read
 * @param agencies that have more time; empty for the state as a whole
 * @param due the new last day
 * @param reason null to other states; of a correction and of a reclassification also to other agencies
 * @param erased whether the reason was destroyed; it is null then
 * @param thing what it is about, such as {@code plan/<id>}; of an offer, the request
 */
record ChangeLine(
        long ledgerIndex,
        Instant time,
        ChangeKind kind,
        String instrument,
        @Nullable String cycle,
        @Nullable String state,
        @Nullable String agency,
        @Nullable UUID reportId,
        @Nullable Integer version,
        @Nullable Integer supersedes,
        List<String> commitments,
        List<String> agencies,
        @Nullable LocalDate due,
        @Nullable String reason,
        boolean erased,
        String thing) {}
