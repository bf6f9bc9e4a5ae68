package org.tallystick.query.replay;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointNamed;
import org.tallystick.events.focalpoint.FocalPointEvent.FocalPointRemoved;
import org.tallystick.events.focalpoint.FocalPointEvent.SubjectErased;
import org.tallystick.events.instrument.InstrumentEvent;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;

/**
 * Who may read an event, as far as the event itself says. An event is read whole or not at all: its digest is over all of it. So one that
 * tells how a state works inside, beside what it releases, stays with the state.
 *
 * @param opens whether others are told its texts too
 * @param subject of a release: what a later one of the same is about
 * @param contents what can be expunged or erased of it: its texts go with the first
 */
record Access(Rule rule, boolean opens, @Nullable String subject, List<String> contents, Place place, Terms terms) {

    /** Where in a report; null where in none. */
    record Place(
            @Nullable UUID report,
            @Nullable String commitment,
            @Nullable Integer version,
            @Nullable Integer entryVersion) {

        static final Place NONE = new Place(null, null, null, null);
    }

    /** What it says of its readers; null where it says nothing. */
    record Terms(
            @Nullable Visibility visibility,
            @Nullable List<String> named,
            @Nullable List<String> audience) {

        static final Terms NONE = new Terms(null, null, null);

        static final Terms NATIONAL = new Terms(Visibility.NATIONAL, List.of(), List.of());
    }

    static Access of(LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return switch (entry.envelope().payload()) {
            case ReportEvent e -> ofReport(e, UUID.fromString(Documents.idOf(entry)));
            case InstrumentEvent _, StateJoined _, StateLeft _ -> plain(Rule.COVERED, true);
            case CycleEvent e -> ofCycle(e);
            case RecommendationEvent _, ConsultationEvent _, ActivityEvent _ -> plain(Rule.AUDIENCE, true);
            case ResponseReleased e ->
                new Access(Rule.AUDIENCE, true, null, List.of(), Place.NONE, new Terms(null, null, e.audience()));
            case PlanReleased e -> released(stream, List.of(), new Terms(e.visibility(), e.named(), e.audience()));
            case DeterminationReleased e ->
                released(stream, List.of(), new Terms(e.visibility(), e.named(), e.audience()));
            case RequestPublished e -> released(stream, List.of(), new Terms(e.visibility(), e.named(), e.audience()));
            case FocalPointNamed e -> named(e);
            // Nobody else is shown the person from then on.
            case FocalPointRemoved e -> released(e.person().toString(), List.of(), Terms.NATIONAL);
            case SubjectErased e -> released(e.person().toString(), List.of(), Terms.NATIONAL);
            default -> plain(Rule.OWN, false);
        };
    }

    private static Access ofCycle(CycleEvent event) {
        return switch (event) {
            case DeadlineExtended e -> plain(e.agencies().isEmpty() ? Rule.AUDIENCE : Rule.OWN, false);
            case CycleAgreed _, ReminderIssued _ -> plain(Rule.OWN, false);
            default -> plain(Rule.COVERED, true);
        };
    }

    private static Access ofReport(ReportEvent event, UUID report) {
        return switch (event) {
            case EntryRecorded e -> recorded(e, report);
            case EntryReleased e ->
                inReport(Rule.ENTRY, true, new Place(report, e.commitment(), e.version(), e.entryVersion()), null);
            case ReportReleased e ->
                inReport(Rule.VERSION, true, new Place(report, null, e.version(), null), e.audience());
            case ReportWithdrawn e -> inReport(Rule.VERSION, false, new Place(report, null, e.version(), null), null);
            case ReportSubmitted e -> submitted(e, report);
            default -> inReport(Rule.OWN, false, new Place(report, null, null, null), null);
        };
    }

    /** It tells who drafted it, when and how often, and small counts in clear. */
    private static Access recorded(EntryRecorded e, UUID report) {
        return new Access(
                Rule.OWN,
                false,
                null,
                List.of(contentOf(report, e.commitment(), e.entryVersion())),
                new Place(report, e.commitment(), null, e.entryVersion()),
                Terms.NONE);
    }

    /** What an agency signed holds every word that it submitted, once more. */
    private static Access submitted(ReportSubmitted e, UUID report) {
        Signed signed = e.signed();
        List<String> said = signed == null
                ? List.of()
                : signed.entries().stream()
                        .map(entry -> contentOf(report, entry.commitment(), entry.entryVersion()))
                        .toList();
        return new Access(Rule.OWN, false, null, said, new Place(report, null, null, null), Terms.NONE);
    }

    static String contentOf(UUID report, String commitment, int entryVersion) {
        return "report/" + report + "/" + commitment + "/" + entryVersion;
    }

    private static Access named(FocalPointNamed e) {
        String person = e.person().toString();
        return released(person, List.of(person), new Terms(e.visibility(), e.named(), e.audience()));
    }

    private static Access inReport(Rule rule, boolean opens, Place place, @Nullable List<String> audience) {
        return new Access(rule, opens, null, List.of(), place, new Terms(null, null, audience));
    }

    private static Access released(String subject, List<String> contents, Terms terms) {
        return new Access(Rule.RELEASED, true, subject, contents, Place.NONE, terms);
    }

    private static Access plain(Rule rule, boolean opens) {
        return new Access(rule, opens, null, List.of(), Place.NONE, Terms.NONE);
    }
}
