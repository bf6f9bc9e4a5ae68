package org.tallystick.query.changes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.History;

/** What happens in Uzbekistan beside reports, under an instrument of its own. */
final class OtherThingsStory {

    static final String INSTRUMENT = "HSS-2017";
    static final UUID REQUEST = id(5);

    static final String GONE = "TASHKENT-2022";

    private static final List<String> NAMED = List.of("AF", "interpol");
    private static final UUID PERSON = id(7);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final History history;

    private OtherThingsStory(History history) {
        this.history = history;
    }

    /** @return where it begins to be about agencies */
    static long tell(History history) {
        OtherThingsStory story = new OtherThingsStory(history);
        story.helped();
        story.planned();
        story.recommended();
        story.determined();
        story.say(
                "consultation/" + id(1),
                new ConsultationScheduled(
                        INSTRUMENT, DAY, DAY, List.of("en"), NAMED, "en", Text.of("x"), null, List.of()));
        long rosters = history.entries().size() - 1L;
        story.arranged();
        return rosters;
    }

    /** Who has left is told of to nobody else. */
    private void arranged() {
        String roster = "agency/UZ";
        say(roster, new AgencyRegistered("before", Map.of("en", "Before")));
        say("participation/" + INSTRUMENT + "/UZ", new StateJoined(INSTRUMENT, "UZ", DAY));
        say("participation/" + GONE + "/UZ", new StateJoined(GONE, "UZ", DAY));
        say(roster, new AgencyRegistered("customs", Map.of("en", "Customs")));
        say(roster, new AgencySuspended("customs", Text.of("a dispute")));
        say(roster, new MandateAssigned("customs", INSTRUMENT, MandateRole.LEAD, List.of("1"), DAY, null));
        say(roster, new MandateWithdrawn("customs", INSTRUMENT, List.of("1"), DAY, Text.of("moved")));
        say(roster, new AgenciesMerged(List.of("customs"), "border"));
        say("participation/" + GONE + "/UZ", new StateLeft(GONE, "UZ", DAY, LocalDate.of(2026, 7, 1)));
    }

    private void helped() {
        String request = "assistance/" + REQUEST;
        RequestEvent.Content content = new RequestEvent.Content(
                INSTRUMENT,
                List.of("1"),
                List.of(Need.TRAINING),
                null,
                null,
                Visibility.PARTICIPANTS,
                List.of(),
                true,
                "en",
                Text.of("a course"),
                Text.of("a course"));
        say(request, new RequestSubmitted(1, null, PERSON, PERSON, content, path()));
        say(request, new RequestPublished(Visibility.PARTICIPANTS, List.of(), true, List.of(INSTRUMENT)));
        UUID offer = id(6);
        say(
                "offer/" + offer,
                new OfferMade(REQUEST, "unoct", List.of(Need.TRAINING), null, "en", Text.of("two weeks")));
        say(request, new OfferAccepted(offer));
        say("offer/" + offer, new OfferDelivered(DAY, null));
    }

    private void planned() {
        String plan = "plan/" + id(2);
        say(plan, new PlanSubmitted(1, 1, null, PERSON, PERSON, plan("3"), path()));
        say(plan, new PlanReleased(1, Visibility.NAMED, List.of("AF"), List.of(INSTRUMENT)));
        say(plan, new PlanSubmitted(2, 1, null, PERSON, PERSON, plan("4"), path()));
    }

    private static PlanEvent.Content plan(String served) {
        return new PlanEvent.Content(
                INSTRUMENT,
                "p",
                DAY,
                null,
                Visibility.NAMED,
                List.of("AF"),
                "en",
                Text.of("a plan"),
                List.of(new PlanEvent.Action(1, List.of(served), Text.of("an action"))));
    }

    private void recommended() {
        say(
                "recommendation/" + id(3),
                new RecommendationIssued(
                        INSTRUMENT, "UZ", List.of("1"), DAY, Reach.ADDRESSEE, "en", Text.of("do"), Text.of("do")));
        say("response/" + id(3), new ResponseReleased(1, Kind.NOTED, List.of(INSTRUMENT)));
        say("response/" + id(3), new ResponseReleased(2, Kind.ACCEPTED, List.of("CICA-CT-2022")));
    }

    /** For all at first, and then for ourselves. */
    private void determined() {
        String cell = "determination/" + id(4);
        DeterminationEvent.Content content = new DeterminationEvent.Content(
                INSTRUMENT,
                "2026-H2",
                "1",
                1,
                EntryStatus.UNDER_WAY,
                List.of(),
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                Text.of("so"));
        say(cell, new DeterminationSubmitted(1, 1, PERSON, PERSON, content, path()));
        say(cell, new DeterminationReleased(1, Visibility.PARTICIPANTS, List.of(), List.of(INSTRUMENT)));
        say(cell, new DeterminationSubmitted(2, 1, PERSON, PERSON, content, path()));
        say(cell, new DeterminationReleased(2, Visibility.NATIONAL, List.of(), List.of()));
    }

    private static UUID id(int number) {
        return new UUID(0x4000, number);
    }

    private static ClearancePath path() {
        return new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
    }

    private void say(String stream, DomainEvent event) {
        boolean own = !stream.matches("(recommendation|offer|consultation)/.*");
        history.add(stream, own ? "UZ" : "_", own ? "coordinator" : "secretariat", null, event);
    }
}
