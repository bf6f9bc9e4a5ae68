package org.tallystick.query.waiting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.InstantFormat;

/**
 * Something that waits for the caller.
 *
 * @param reportId null where nothing was begun, and of all else
 * @param cycle null of what is of none
 * @param state null of a follow-up of an organisation
 * @param agency whose report it is, or that drafted it; with {@code WRITE_ENTRY}, that writes the entry; null of the state as a whole
 * @param step that has it
 * @param commitment of a delegated entry, that a query is about, or whose position is determined
 * @param query its number
 * @param since when it came to wait
 * @param until the first instant that is too late; null where no day was set
 * @param reason why it came back, what was asked, or what is to follow
 * @param comments on single entries, of what came back
 * @param erased whether a text was destroyed; it is null then
 * @param nationalSubmissionId null of all else
 * @param thing what it is about, such as {@code plan/<id>}; null where nothing was begun
 * @param offerId of an offer on the request that {@code thing} names
 * @param followUp number of a follow-up of the consultation that {@code thing} names
 */
record WaitingItem(
        WaitingKind kind,
        @Nullable UUID reportId,
        String instrument,
        @Nullable String cycle,
        @Nullable String state,
        @Nullable String agency,
        @Nullable String step,
        @Nullable String commitment,
        @Nullable Integer query,
        Instant since,
        @Nullable Instant until,
        @Nullable String reason,
        List<Comment> comments,
        boolean erased,
        @Nullable UUID nationalSubmissionId,
        @Nullable String thing,
        @Nullable UUID offerId,
        @Nullable Integer followUp) {

    record Comment(String commitment, @Nullable String comment) {}

    /** Of what is of a state or an organisation as a whole. */
    static WaitingItem of(
            WaitingKind kind,
            String thing,
            String instrument,
            @Nullable String cycle,
            @Nullable String state,
            Instant since,
            @Nullable Instant until) {
        return new WaitingItem(
                kind,
                null,
                instrument,
                cycle,
                state,
                null,
                null,
                null,
                null,
                since,
                until,
                null,
                List.of(),
                false,
                null,
                thing,
                null,
                null);
    }

    /** The same of an offer, or of a follow-up. */
    WaitingItem numbered(@Nullable UUID offer, @Nullable Integer task) {
        return new WaitingItem(
                kind,
                reportId,
                instrument,
                cycle,
                state,
                agency,
                step,
                commitment,
                query,
                since,
                until,
                reason,
                comments,
                erased,
                nationalSubmissionId,
                thing,
                offer,
                task);
    }

    /** The same of one commitment. */
    WaitingItem on(@Nullable String one) {
        return new WaitingItem(
                kind,
                reportId,
                instrument,
                cycle,
                state,
                agency,
                step,
                one,
                query,
                since,
                until,
                reason,
                comments,
                erased,
                nationalSubmissionId,
                thing,
                offerId,
                followUp);
    }

    /** What is due first stands first. */
    String key() {
        return String.join(
                "\n",
                until == null ? "~" : InstantFormat.format(until),
                instrument,
                cycle == null ? "" : cycle,
                state == null ? "" : state,
                agency == null ? "" : agency,
                kind.name(),
                commitment == null ? "" : commitment,
                query == null ? "" : query.toString(),
                reportId == null ? "" : reportId.toString(),
                nationalSubmissionId == null ? "" : nationalSubmissionId.toString(),
                thing == null ? "" : thing,
                offerId == null ? "" : offerId.toString(),
                followUp == null ? "" : followUp.toString());
    }
}
