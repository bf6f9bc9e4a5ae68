package org.tallystick.query.waiting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.query.platform.Ciphertext;

/**
 * What passes a state's chain beside reports and national submissions, as it is stored: what of it waits for whom.
 *
 * @param agency that drafted it, null for the coordinator
 * @param at the step that has it, null when none has
 * @param next what is to be done where no step has it: REVISE or RELEASE, null for nothing
 * @param since when it came to where it stands
 * @param reason why it came back, as long as nothing has followed on that
 * @param said what a response said that was last released
 * @param accepted offers on a request
 * @param weighed by a determination
 * @param closed whether nothing more becomes of a request
 */
record PassageDocument(
        Subject subject,
        String state,
        @Nullable String agency,
        List<Step> chain,
        @Nullable Step at,
        @Nullable WaitingKind next,
        Instant since,
        @Nullable Ciphertext reason,
        ResponseEvent.@Nullable Kind said,
        List<Accepted> accepted,
        Weighed weighed,
        boolean closed) {

    /** @param at when it was accepted */
    record Accepted(UUID offer, Instant at) {}

    /**
     * Report versions.
     *
     * @param submitted by the version of the determination that was submitted last
     * @param standing by the version that stands, empty while none does
     */
    record Weighed(List<Considered> submitted, List<Considered> standing) {

        static final Weighed NOTHING = new Weighed(List.of(), List.of());
    }

    /**
     * What it is about.
     *
     * @param thing such as {@code plan/<id>}; of a response, its recommendation
     * @param instrument null of a response: that of its recommendation
     * @param cycle of a determination, as is {@code commitment}
     * @param due last day on which a request can be met
     */
    record Subject(
            String thing,
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String commitment,
            @Nullable LocalDate due) {}

    /** Whether it is on its way. */
    @JsonProperty
    boolean waits() {
        return at != null || next != null;
    }

    PassageDocument at(@Nullable Step step, @Nullable WaitingKind otherwise, Instant now, @Nullable Ciphertext why) {
        WaitingKind waiting = step == null ? otherwise : null;
        return new PassageDocument(
                subject, state, agency, chain, step, waiting, now, why, said, accepted, weighed, closed);
    }

    PassageDocument saying(ResponseEvent.Kind kind) {
        return new PassageDocument(
                subject, state, agency, chain, at, next, since, reason, kind, accepted, weighed, closed);
    }

    PassageDocument met(List<Accepted> offers, boolean over) {
        return new PassageDocument(subject, state, agency, chain, at, next, since, reason, said, offers, weighed, over);
    }

    PassageDocument weighing(List<Considered> submitted, List<Considered> standing) {
        Weighed now = new Weighed(submitted, standing);
        return new PassageDocument(subject, state, agency, chain, at, next, since, reason, said, accepted, now, closed);
    }
}
