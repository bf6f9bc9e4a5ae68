package org.tallystick.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;

/**
 * A plan as it is stored: the newest version with where it stands, and the one that was last released.
 *
 * @param stage {@code SUBMITTED}, {@code RETURNED}, {@code CLEARED} or {@code RELEASED}
 * @param at the step that has it, null when none has
 * @param revision for {@code If-Match: "r<revision>"}
 */
record PlanDocument(
        String state,
        String instrument,
        String code,
        @Nullable String agency,
        Version draft,
        ClearancePath path,
        String stage,
        @Nullable Step at,
        List<Returned> returns,
        @Nullable Version released,
        @Nullable Instant releasedAt,
        long revision) {

    record Version(
            int number,
            LocalDate adoptedOn,
            @Nullable LocalDate until,
            Visibility visibility,
            List<String> named,
            String language,
            @Nullable Ciphertext title,
            List<Action> actions) {}

    record Action(
            int number, List<String> commitments, @Nullable Ciphertext text) {}

    /** Why it came back. */
    record Returned(
            int version,
            String step,
            @Nullable String toStep,
            @Nullable Ciphertext reason,
            Instant time) {}

    static PlanDocument after(@Nullable PlanDocument before, LedgerEntry entry) {
        PlanEvent event = (PlanEvent) entry.envelope().payload();
        if (event instanceof PlanSubmitted e) {
            return submitted(before, e, entry);
        }
        if (before == null) {
            throw new IllegalStateException("nothing was submitted: " + entry.envelope().stream());
        }
        return switch (event) {
            case PlanSubmitted _ -> before;
            case PlanStepCleared e -> before.at(e.passed().nextStep(), "CLEARED", before.returns);
            case PlanReturned e -> before.returned(e, entry);
            case PlanReleased _ -> before.moved("RELEASED", null, before.returns, before.draft, entry.acceptedAt());
        };
    }

    private static PlanDocument submitted(@Nullable PlanDocument before, PlanSubmitted e, LedgerEntry entry) {
        return new PlanDocument(
                entry.envelope().state(),
                e.content().instrument(),
                e.content().code(),
                e.agency(),
                version(e.version(), e.content(), entry.envelope().stream()),
                e.path(),
                "SUBMITTED",
                e.path().steps().getFirst(),
                before == null ? List.of() : before.returns,
                before == null ? null : before.released,
                before == null ? null : before.releasedAt,
                entry.envelope().streamSeq() + 1);
    }

    private static Version version(int number, Content c, String stream) {
        return new Version(
                number,
                c.adoptedOn(),
                c.until(),
                c.visibility(),
                c.named(),
                c.language(),
                Ciphertext.of(stream, c.title()),
                c.actions().stream()
                        .map(one -> new Action(one.number(), one.commitments(), Ciphertext.of(stream, one.text())))
                        .toList());
    }

    private PlanDocument returned(PlanReturned e, LedgerEntry entry) {
        Returned back = new Returned(
                e.version(),
                e.returned().step(),
                e.returned().toStep(),
                Ciphertext.of(entry.envelope().stream(), e.returned().reason()),
                entry.acceptedAt());
        List<Returned> more = Stream.concat(returns.stream(), Stream.of(back)).toList();
        return at(e.returned().toStep(), "RETURNED", more);
    }

    private PlanDocument at(@Nullable String step, String otherwise, List<Returned> sentBack) {
        Step holder = path.steps().stream()
                .filter(one -> one.step().equals(step))
                .findFirst()
                .orElse(null);
        return moved(holder == null ? otherwise : "SUBMITTED", holder, sentBack, released, releasedAt);
    }

    private PlanDocument moved(
            String next, @Nullable Step step, List<Returned> sentBack, @Nullable Version out, @Nullable Instant outAt) {
        return new PlanDocument(
                state, instrument, code, agency, draft, path, next, step, sentBack, out, outAt, revision + 1);
    }
}
