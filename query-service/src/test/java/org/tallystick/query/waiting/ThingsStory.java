package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.NamedId;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestReturned;
import org.tallystick.events.assistance.RequestEvent.RequestStepCleared;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationHeld;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.consultation.ConsultationEvent.FollowUp;
import org.tallystick.events.consultation.ConsultationEvent.FollowUpClosed;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.determination.DeterminationEvent.Considered;
import org.tallystick.events.determination.DeterminationEvent.Content;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.determination.DeterminationEvent.DeterminationStepCleared;
import org.tallystick.events.determination.DeterminationEvent.DeterminationSubmitted;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;

/** What waits in Turkmenistan beside reports, by name. */
final class ThingsStory {

    static final String STATE = "TM";
    static final String CYCLE = "cycle/" + TestCatalogue.INSTRUMENT + "/2027-H1";
    static final Instant OPENS = Instant.parse("2026-09-01T00:00:00Z");
    static final LocalDate DUE = LocalDate.of(2026, 10, 1);

    private static final UUID PERSON = id("person");

    private final History history;
    private long before;

    private ThingsStory(History history) {
        this.history = history;
    }

    static UUID id(String name) {
        return NamedId.of("waiting|" + name);
    }

    /** @return the last index before a report was withdrawn that was weighed */
    static long tell(History history) {
        ThingsStory story = new ThingsStory(history);
        story.proposed();
        story.passing();
        story.recommended();
        story.offered();
        story.followed();
        story.outdated();
        return story.before;
    }

    /** Uzbekistan has agreed to the cycle, Turkmenistan to those before it only. */
    private void proposed() {
        say(
                "participation/" + TestCatalogue.INSTRUMENT + "/" + STATE,
                new StateJoined(TestCatalogue.INSTRUMENT, STATE, DUE.minusYears(4)));
        say("agency/" + STATE, new AgencyRegistered("customs", Map.of("en", "customs")));
        LocalDate last = LocalDate.of(2027, 6, 30);
        Instant closes = Instant.parse("2027-12-01T00:00:00Z");
        movedFrom("2026-Q4", last, closes);
        for (String period : List.of("2026-H1", "2027-H1")) {
            String cycle = "cycle/" + TestCatalogue.INSTRUMENT + "/" + period;
            String agreed = period.equals("2027-H1") ? "UZ" : STATE;
            say(cycle, new CycleProposed(TestCatalogue.INSTRUMENT, period, last.minusMonths(6), last, last, closes));
            say(cycle, new CycleAgreed(agreed, last, ZoneId.of("Asia/Ashgabat"), null));
            say(cycle, new OpeningScheduled(OPENS));
        }
        say(
                "cycle/" + TestCatalogue.INSTRUMENT + "/2026-H1",
                new CycleAgreed("UZ", last, ZoneId.of("Asia/Tashkent"), null));
    }

    /** Whose name comes last of what Turkmenistan has agreed to, and to which it agreed first. */
    private void movedFrom(String period, LocalDate last, Instant closes) {
        String cycle = "cycle/" + TestCatalogue.INSTRUMENT + "/" + period;
        say(cycle, new CycleProposed(TestCatalogue.INSTRUMENT, period, last.minusMonths(6), last, last, closes));
        say(cycle, new CycleAgreed(STATE, last, ZoneId.of("Asia/Tokyo"), null));
        say(cycle, new CycleClosed());
    }

    private void passing() {
        String request = request("returned");
        say(request, new RequestReturned(new StepReturned(1, "mfa", null, PERSON, Text.of("for what?"))));
        PlanEvent.Content plan = new PlanEvent.Content(
                TestCatalogue.INSTRUMENT,
                "strategy",
                DUE,
                null,
                Visibility.PUBLIC,
                List.of(),
                "en",
                Text.of("A plan"),
                List.of());
        say("plan/" + id("plan"), new PlanSubmitted(1, 1, null, PERSON, PERSON, plan, path()));
        String determination = "determination/" + id("determination");
        Content content = new Content(
                TestCatalogue.INSTRUMENT,
                "2026-H2",
                "I.1.1",
                1,
                EntryStatus.UNDER_WAY,
                List.of(),
                Visibility.PUBLIC,
                List.of(),
                "en",
                Text.of("it says so"));
        say(determination, new DeterminationSubmitted(1, 1, PERSON, PERSON, content, path()));
        say(determination, new DeterminationStepCleared(1, new StepPassed(1, "mfa", PERSON, null, null)));
    }

    /** One without a word, one with a word on its way, one accepted, one declined, one that is over with a word on its way. */
    private void recommended() {
        for (String name : List.of("new", "answered", "accepted", "declined", "over")) {
            say(
                    "recommendation/" + id(name),
                    new RecommendationIssued(
                            TestCatalogue.INSTRUMENT,
                            STATE,
                            List.of("I.1.1"),
                            DUE,
                            Reach.ADDRESSEE,
                            "en",
                            Text.of(name),
                            Text.of(name)));
        }
        responded("answered", Kind.ACCEPTED);
        responded("over", Kind.ACCEPTED);
        say("recommendation/" + id("over"), new RecommendationClosed(Text.of("over")));
        for (Kind kind : List.of(Kind.ACCEPTED, Kind.DECLINED)) {
            String name = kind == Kind.ACCEPTED ? "accepted" : "declined";
            responded(name, kind);
            say("response/" + id(name), new ResponseReleased(1, kind, List.of(TestCatalogue.INSTRUMENT)));
        }
    }

    private void responded(String name, Kind kind) {
        say(
                "response/" + id(name),
                new ResponseSubmitted(1, 1, kind, "customs", PERSON, PERSON, "en", Text.of("so"), path()));
    }

    /** One offer taken, one delivered, one that waits, one that stands no more. */
    private void offered() {
        String request = request("published");
        say(request, new RequestStepCleared(new StepPassed(1, "mfa", PERSON, null, null)));
        say(request, new RequestPublished(Visibility.PUBLIC, List.of(), true, List.of(TestCatalogue.INSTRUMENT)));
        offer("taken", null);
        offer("waiting", DUE);
        offer("gone", LocalDate.of(2026, 6, 1));
        offer("delivered", null);
        for (String accepted : List.of("delivered", "taken")) {
            say(request, new OfferAccepted(id(accepted)));
        }
        say("offer/" + id("delivered"), new OfferDelivered(DUE, null));
    }

    private void offer(String name, @Nullable LocalDate until) {
        say(
                "offer/" + id(name),
                new OfferMade(id("published"), "unoct", List.of(Need.TRAINING), until, "en", Text.of(name)));
    }

    private void followed() {
        String consultation = "consultation/" + id("consultation");
        List<FollowUp> followUps = List.of(
                new FollowUp(1, STATE, DUE, Text.of("write a list")),
                new FollowUp(2, "unoct", DUE, Text.of("send experts")),
                new FollowUp(3, STATE, DUE, Text.of("name a person")));
        say(
                consultation,
                new ConsultationScheduled(
                        TestCatalogue.INSTRUMENT,
                        DUE,
                        DUE,
                        List.of("en"),
                        List.of(),
                        "en",
                        Text.of("x"),
                        null,
                        List.of()));
        say(consultation, new ConsultationHeld(DUE, DUE, List.of(), List.of(), List.of(), followUps, List.of()));
        say(consultation, new FollowUpClosed(3, Text.of("done")));
    }

    /** One determination weighed a report that was withdrawn since, one of them is revised already, one weighed what still stands. */
    private void outdated() {
        ReportStory corrected = reported("justice");
        determined("superseded", corrected.id());
        corrected
                .corrected("more")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "more was done")
                .submitted()
                .released()
                .acknowledged();
        ReportStory withdrawn = reported("fiu");
        UUID gone = withdrawn.id();
        for (String name : List.of("outdated", "revised", "sound")) {
            determined(name, name.equals("sound") ? reported("interior").id() : gone);
        }
        before = history.entries().size() - 1L;
        withdrawn.withdrawn("ministry", "wrong");
        Content again = weighing(gone);
        say("determination/" + id("revised"), new DeterminationSubmitted(2, 1, PERSON, PERSON, again, path()));
    }

    private void determined(String name, UUID weighed) {
        String determination = "determination/" + id(name);
        say(determination, new DeterminationSubmitted(1, 1, PERSON, PERSON, weighing(weighed), path()));
        say(determination, new DeterminationStepCleared(1, new StepPassed(1, "mfa", PERSON, null, null)));
        say(
                determination,
                new DeterminationReleased(1, Visibility.PUBLIC, List.of(), List.of(TestCatalogue.INSTRUMENT)));
    }

    private ReportStory reported(String agency) {
        say("agency/" + STATE, new AgencyRegistered(agency, Map.of("en", agency)));
        return ReportStory.open(history, STATE, agency, "2026-H1")
                .recorded("I.1.2", Visibility.PARTICIPANTS, "done")
                .submitted()
                .released()
                .acknowledged();
    }

    private Content weighing(UUID report) {
        return new Content(
                TestCatalogue.INSTRUMENT,
                "2026-H1",
                "I.1.2",
                1,
                EntryStatus.UNDER_WAY,
                List.of(new Considered(report, 1)),
                Visibility.PUBLIC,
                List.of(),
                "en",
                Text.of("it says so"));
    }

    private String request(String name) {
        String stream = "assistance/" + id(name);
        RequestEvent.Content content = new RequestEvent.Content(
                TestCatalogue.INSTRUMENT,
                List.of("I.1.1"),
                List.of(Need.TRAINING),
                DUE,
                null,
                Visibility.PUBLIC,
                List.of(),
                true,
                "en",
                Text.of(name),
                Text.of(name));
        say(stream, new RequestSubmitted(1, "customs", PERSON, PERSON, content, path()));
        return stream;
    }

    private static ClearancePath path() {
        return new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "clearer")));
    }

    private void say(String stream, DomainEvent event) {
        boolean own = !stream.matches("(cycle|recommendation|offer|consultation)/.*");
        history.add(stream, own ? STATE : "_", own ? "coordinator" : "secretariat", null, event);
    }
}
