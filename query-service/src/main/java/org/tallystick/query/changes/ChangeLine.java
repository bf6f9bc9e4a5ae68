package org.tallystick.query.changes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param instrument null of agencies
 * @param cycle null where it is about none
 * @param state null where it is about no single state
 * @param agency of the report; null where it is about none
 * @param version of the released content, of a report, plan or determination
 * @param supersedes the version whose place it took; of a correction
 * @param commitments of the report that the caller may read; those that a mandate or another thing is about
 * @param agencies that have more time, empty for the state as a whole; those that something became of, or that a mandate is of
 * @param successors that carry on for agencies that are no more
 * @param due the last day, as it is now: of a state, of its agencies, of a mandate; when its agencies are due is told to the own state only
 * @param reason null to other states; of a correction and of a reclassification also to other agencies
 * @param erased whether the reason was destroyed; it is null then
 * @param thing what it is about, such as {@code plan/<id>}; of an offer, the request
 */
record ChangeLine(
        long ledgerIndex,
        Instant time,
        ChangeKind kind,
        @Nullable String instrument,
        @Nullable String cycle,
        @Nullable String state,
        @Nullable String agency,
        @Nullable UUID reportId,
        @Nullable Integer version,
        @Nullable Integer supersedes,
        List<String> commitments,
        List<String> agencies,
        List<String> successors,
        @Nullable LocalDate due,
        @Nullable String reason,
        boolean erased,
        String thing) {}
