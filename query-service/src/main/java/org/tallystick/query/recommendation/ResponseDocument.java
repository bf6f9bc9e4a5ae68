package org.tallystick.query.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * The state's side, as it is stored: the newest response with where it stands, and what was released.
 *
 * @param number of the newest response
 * @param stage {@code SUBMITTED}, {@code RETURNED}, {@code CLEARED} or {@code RELEASED}
 * @param at the step that has it, null when none has
 * @param said what was last released
 * @param revision for {@code If-Match: "r<revision>"}
 */
record ResponseDocument(
        String state,
        int number,
        Kind kind,
        @Nullable String agency,
        String language,
        @Nullable Ciphertext text,
        ClearancePath path,
        String stage,
        @Nullable Step at,
        List<Returned> returns,
        List<Released> released,
        @Nullable Kind said,
        long revision) {

    /** Why it came back. */
    record Returned(
            int number,
            String step,
            @Nullable String toStep,
            @Nullable Ciphertext reason,
            Instant time) {}

    /** What left the state. */
    record Released(
            int number,
            Kind kind,
            String language,
            @Nullable Ciphertext text,
            List<String> audience,
            Instant time) {}

    static ResponseDocument after(@Nullable ResponseDocument before, LedgerEntry entry) {
        long revision = entry.envelope().streamSeq() + 1;
        ResponseEvent event = (ResponseEvent) entry.envelope().payload();
        if (event instanceof ResponseSubmitted e) {
            return submitted(before, e, entry, revision);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was submitted: " + entry.envelope().stream());
        }
        return switch (event) {
            case ResponseSubmitted e -> submitted(before, e, entry, revision);
            case ResponseStepCleared e -> before.at(e.passed().nextStep(), "CLEARED", before.returns, revision);
            case ResponseReturned e -> before.returned(e.returned(), entry, revision);
            case ResponseReleased e -> before.released(e, entry, revision);
        };
    }

    private static ResponseDocument submitted(
            @Nullable ResponseDocument before, ResponseSubmitted e, LedgerEntry entry, long revision) {
        return new ResponseDocument(
                entry.envelope().state(),
                e.response(),
                e.kind(),
                e.agency(),
                e.language(),
                Ciphertext.of(entry.envelope().stream(), e.text()),
                e.path(),
                "SUBMITTED",
                e.path().steps().getFirst(),
                before == null ? List.of() : before.returns,
                before == null ? List.of() : before.released,
                before == null ? null : before.said,
                revision);
    }

    private ResponseDocument returned(StepReturned r, LedgerEntry entry, long next) {
        Ciphertext reason = Ciphertext.of(entry.envelope().stream(), r.reason());
        Returned back = new Returned(number, r.step(), r.toStep(), reason, entry.acceptedAt());
        return at(r.toStep(), "RETURNED", with(returns, back), next);
    }

    private ResponseDocument at(@Nullable String step, String otherwise, List<Returned> sentBack, long next) {
        Step holder = path.steps().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        String nextStage = holder == null ? otherwise : "SUBMITTED";
        return new ResponseDocument(
                state, number, kind, agency, language, text, path, nextStage, holder, sentBack, released, said, next);
    }

    private ResponseDocument released(ResponseReleased e, LedgerEntry entry, long next) {
        Released out = new Released(number, e.kind(), language, text, e.audience(), entry.acceptedAt());
        return new ResponseDocument(
                state,
                number,
                kind,
                agency,
                language,
                text,
                path,
                "RELEASED",
                null,
                returns,
                with(released, out),
                e.kind(),
                next);
    }

    private static <T> List<T> with(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
