package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReturned;
import org.tallystick.events.determination.DeterminationEvent.DeterminationRevoked;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanReturned;
import org.tallystick.events.plan.PlanEvent.PlanStepCleared;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.platform.Ciphertext;
import org.tallystick.query.waiting.PassageDocument.Accepted;
import org.tallystick.query.waiting.PassageDocument.Subject;
import org.tallystick.query.waiting.PassageDocument.Weighed;

/** What each event makes of what passes a chain. */
record PassageSteps(@Nullable PassageDocument before, LedgerEntry entry) {

    static boolean takes(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case RequestEvent _, ResponseEvent _, PlanEvent _, DeterminationEvent _ -> true;
            default -> false;
        };
    }

    static PassageDocument after(@Nullable PassageDocument before, LedgerEntry entry) {
        PassageSteps steps = new PassageSteps(before, entry);
        return switch (entry.envelope().payload()) {
            case RequestEvent e -> steps.on(e);
            case ResponseEvent e -> steps.on(e);
            case PlanEvent e -> steps.on(e);
            case DeterminationEvent e -> steps.on(e);
            default -> throw new IllegalArgumentException("passes no chain: " + entry.envelope().stream());
        };
    }

    private PassageDocument on(RequestEvent event) {
        return switch (event) {
            case RequestSubmitted e -> {
                RequestEvent.Content c = e.content();
                yield submitted(subject("assistance", c.instrument(), null, null, c.neededBy()), e.agency(), e.path());
            }
            case RequestStepCleared e -> cleared(e.passed());
            case RequestReturned e -> returned(e.returned());
            case RequestPublished _ -> out();
            case OfferAccepted e -> now().met(accepted(e.offer()), false);
            case RequestClosed _ -> now().met(now().accepted(), true);
        };
    }

    private PassageDocument on(ResponseEvent event) {
        return switch (event) {
            case ResponseSubmitted e ->
                submitted(subject("recommendation", null, null, null, null), e.agency(), e.path());
            case ResponseStepCleared e -> cleared(e.passed());
            case ResponseReturned e -> returned(e.returned());
            case ResponseReleased e -> out().saying(e.kind());
        };
    }

    private PassageDocument on(PlanEvent event) {
        return switch (event) {
            case PlanSubmitted e ->
                submitted(subject("plan", e.content().instrument(), null, null, null), e.agency(), e.path());
            case PlanStepCleared e -> cleared(e.passed());
            case PlanReturned e -> returned(e.returned());
            case PlanReleased _ -> out();
        };
    }

    private PassageDocument on(DeterminationEvent event) {
        return switch (event) {
            case DeterminationSubmitted e -> {
                DeterminationEvent.Content c = e.content();
                yield submitted(
                                subject("determination", c.instrument(), c.cycle(), c.commitment(), null),
                                null,
                                e.path())
                        .weighing(c.considered(), standing());
            }
            case DeterminationStepCleared e -> cleared(e.passed());
            case DeterminationReturned e -> returned(e.returned());
            case DeterminationReleased _ -> {
                List<Considered> stands = now().weighed().submitted();
                yield out().weighing(stands, stands);
            }
            case DeterminationRevoked _ -> out().weighing(List.of(), List.of());
        };
    }

    private Subject subject(
            String kind,
            @Nullable String instrument,
            @Nullable String cycle,
            @Nullable String commitment,
            @Nullable LocalDate due) {
        return new Subject(kind + "/" + Documents.idOf(entry), instrument, cycle, commitment, due);
    }

    private PassageDocument submitted(Subject subject, @Nullable String agency, ClearancePath path) {
        return new PassageDocument(
                subject,
                entry.envelope().state(),
                agency,
                path.steps(),
                path.steps().getFirst(),
                null,
                time(),
                null,
                before == null ? null : before.said(),
                List.of(),
                Weighed.NOTHING,
                false);
    }

    private List<Considered> standing() {
        return before == null ? List.of() : before.weighed().standing();
    }

    private PassageDocument cleared(StepPassed passed) {
        return now().at(step(passed.nextStep()), WaitingKind.RELEASE, time(), null);
    }

    private PassageDocument returned(StepReturned returned) {
        Ciphertext reason = Ciphertext.of(entry.envelope().stream(), returned.reason());
        return now().at(step(returned.toStep()), WaitingKind.REVISE, time(), reason);
    }

    /** Nothing of it waits in the state any more. */
    private PassageDocument out() {
        return now().at(null, null, time(), null);
    }

    private @Nullable Step step(@Nullable String name) {
        return now().chain().stream()
                .filter(one -> one.step().equals(name))
                .findFirst()
                .orElse(null);
    }

    private PassageDocument now() {
        return Objects.requireNonNull(before, "it begins with its submission");
    }

    private Instant time() {
        return entry.acceptedAt();
    }

    private List<Accepted> accepted(UUID offer) {
        return Stream.concat(now().accepted().stream(), Stream.of(new Accepted(offer, time())))
                .toList();
    }
}
