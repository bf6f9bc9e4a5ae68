package org.tallystick.query.changes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.Delegation;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.LedgerEntry;

/**
 * Whom a thing reaches that is no report, as it is stored: nobody outside its state before it is released.
 *
 * @param state null where it is of none
 * @param partners whether partner organisations under the instrument read it too
 * @param secretariat whether that of the instrument reads it in any case
 * @param commitments of what was last submitted or issued; a consultation concerns none
 */
record ReachDocument(
        String instrument,
        @Nullable String state,
        Visibility visibility,
        List<String> named,
        List<String> audience,
        boolean partners,
        boolean secretariat,
        List<String> commitments) {

    static boolean takes(LedgerEntry entry) {
        return switch (entry.envelope().payload()) {
            case RequestEvent _, PlanEvent _, DeterminationEvent _, RecommendationEvent _, ConsultationEvent _ -> true;
            default -> false;
        };
    }

    static ReachDocument after(@Nullable ReachDocument before, LedgerEntry entry) {
        String state = entry.envelope().state();
        return switch (entry.envelope().payload()) {
            case RequestSubmitted e ->
                inside(before, e.content().instrument(), state, e.content().commitments());
            case PlanSubmitted e -> inside(before, e.content().instrument(), state, served(e));
            case DeterminationSubmitted e ->
                inside(
                        before,
                        e.content().instrument(),
                        state,
                        List.of(e.content().commitment()));
            case RequestPublished e -> known(before).to(e.visibility(), e.named(), e.audience(), e.partners());
            case PlanReleased e -> known(before).to(e.visibility(), e.named(), e.audience(), false);
            case DeterminationReleased e -> known(before).to(e.visibility(), e.named(), e.audience(), false);
            case RecommendationIssued e -> recommended(e);
            case ConsultationScheduled e ->
                new ReachDocument(
                        e.instrument(),
                        null,
                        Visibility.PARTICIPANTS,
                        e.invited(),
                        List.of(e.instrument()),
                        false,
                        false,
                        List.of());
            case ConsultationHeld e -> known(before).withThose(e);
            default -> known(before);
        };
    }

    private static List<String> served(PlanSubmitted e) {
        return e.content().actions().stream()
                .flatMap(action -> action.commitments().stream())
                .distinct()
                .toList();
    }

    private static ReachDocument inside(
            @Nullable ReachDocument before, String instrument, String state, List<String> commitments) {
        return before != null
                ? before.to(before.visibility, before.named, before.audience, before.partners, commitments)
                : new ReachDocument(
                        instrument, state, Visibility.NATIONAL, List.of(), List.of(), false, false, commitments);
    }

    private static ReachDocument recommended(RecommendationIssued e) {
        Visibility visibility = e.reach() == Reach.PARTICIPANTS ? Visibility.PARTICIPANTS : Visibility.NATIONAL;
        return new ReachDocument(
                e.instrument(),
                e.state(),
                visibility,
                List.of(),
                List.of(e.instrument()),
                false,
                true,
                e.commitments());
    }

    private static ReachDocument known(@Nullable ReachDocument before) {
        return Objects.requireNonNull(before, "a thing begins with what it is about");
    }

    private ReachDocument to(Visibility readers, List<String> names, List<String> participants, boolean withPartners) {
        return to(readers, names, participants, withPartners, commitments);
    }

    private ReachDocument to(
            Visibility readers,
            List<String> names,
            List<String> participants,
            boolean withPartners,
            List<String> concerned) {
        return new ReachDocument(instrument, state, readers, names, participants, withPartners, secretariat, concerned);
    }

    /** Who took part, or has something to see to, is among those it names. */
    private ReachDocument withThose(ConsultationHeld e) {
        Stream<String> more = Stream.concat(
                e.participants().stream().map(Delegation::party),
                e.followUps().stream().map(FollowUp::owner));
        List<String> all =
                Stream.concat(named.stream(), more).distinct().sorted().toList();
        return to(visibility, all, audience, partners);
    }
}
