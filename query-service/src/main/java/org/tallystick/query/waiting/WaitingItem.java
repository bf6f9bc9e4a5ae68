package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.InstantFormat;

/**
 * Something that waits for the caller.
 *
 * @param reportId null where nothing was begun, and of a national submission
 * @param agency whose report it is; with {@code WRITE_ENTRY}, that writes the entry; null of a national submission
 * @param step that has it
 * @param commitment of a delegated entry, or that a query is about
 * @param query its number
 * @param since when it came to wait
 * @param until the first instant that is too late; null where no day was set
 * @param reason why it came back, or what was asked
 * @param comments on single entries, of what came back
 * @param erased whether a text was destroyed; it is null then
 * @param nationalSubmissionId null of all else
 */
record WaitingItem(
        WaitingKind kind,
        @Nullable UUID reportId,
        String instrument,
        String cycle,
        String state,
        @Nullable String agency,
        @Nullable String step,
        @Nullable String commitment,
        @Nullable Integer query,
        Instant since,
        @Nullable Instant until,
        @Nullable String reason,
        List<Comment> comments,
        boolean erased,
        @Nullable UUID nationalSubmissionId) {

    record Comment(String commitment, @Nullable String comment) {}

    /** What is due first stands first. */
    String key() {
        return String.join(
                "\n",
                until == null ? "~" : InstantFormat.format(until),
                instrument,
                cycle,
                state,
                agency == null ? "" : agency,
                kind.name(),
                commitment == null ? "" : commitment,
                query == null ? "" : query.toString(),
                reportId == null ? "" : reportId.toString(),
                nationalSubmissionId == null ? "" : nationalSubmissionId.toString());
    }
}
