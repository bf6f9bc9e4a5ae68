package org.tallystick.events.wire;

import static org.tallystick.events.wire.Samples.ACTOR;
import static org.tallystick.events.wire.Samples.PERSON;
import static org.tallystick.events.wire.Samples.sample;
import static org.tallystick.events.wire.Samples.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.events.assistance.OfferEvent;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.events.determination.DeterminationEvent;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.national.NationalEvent;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.Visibility;

/** One event of every type of the things beside reports. */
final class ThingSamples {

    private static final String ID = "0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final String INSTRUMENT = "JPOA-CA-2022";

    private static final String KEY = "log.example/one+9f9d6e6c+AWJveA==";
    private static final String NEXT_KEY = "log.example/one+0c1b2a39+AWJveB==";

    private ThingSamples() {}

    static Stream<Envelope> all() {
        return Stream.of(
                        recommendations(),
                        responses(),
                        consultations(),
                        activities(),
                        requests(),
                        offers(),
                        plans(),
                        determinations(),
                        nationalSubmissions(),
                        Stream.of(sample(
                                LogEvent.STREAM, "_", null, new LogEvent.LogKeyAnnounced(NEXT_KEY, KEY, "note"))))
                .flatMap(samples -> samples);
    }

    private static Stream<Envelope> recommendations() {
        return Stream.of(
                        new RecommendationEvent.RecommendationIssued(
                                INSTRUMENT,
                                "KZ",
                                List.of("II.3.5", "II.3.6"),
                                LocalDate.of(2027, 6, 30),
                                RecommendationEvent.Reach.PARTICIPANTS,
                                "en",
                                text("/title"),
                                text("/text")),
                        new RecommendationEvent.RecommendationClosed(text("/reason")))
                .map(event -> sample("recommendation/" + ID, "_", null, event));
    }

    private static Stream<Envelope> responses() {
        return Stream.of(
                        new ResponseEvent.ResponseSubmitted(
                                2,
                                1,
                                ResponseEvent.Kind.PROGRESS,
                                "customs",
                                PERSON,
                                ACTOR,
                                "ru",
                                text("/text"),
                                path()),
                        new ResponseEvent.ResponseStepCleared(2, passed()),
                        new ResponseEvent.ResponseReturned(2, returned()),
                        new ResponseEvent.ResponseReleased(2, ResponseEvent.Kind.PROGRESS, List.of(INSTRUMENT)))
                .map(event -> sample("response/" + ID, "KZ", "customs", event));
    }

    private static Stream<Envelope> consultations() {
        return Stream.of(
                        new ConsultationEvent.ConsultationScheduled(
                                INSTRUMENT,
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 2),
                                List.of("en", "ru"),
                                List.of("KZ", "unoct"),
                                "en",
                                text("/title"),
                                text("/place"),
                                List.of(new ConsultationEvent.Session(1, text("/agenda/0/topic")))),
                        new ConsultationEvent.ConsultationHeld(
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2026, 12, 2),
                                List.of(new ConsultationEvent.Delegation("KZ", 4)),
                                List.of(new ConsultationEvent.Session(1, text("/agenda/0/topic"))),
                                List.of(new ConsultationEvent.Decision(1, text("/decisions/0/text"))),
                                List.of(new ConsultationEvent.FollowUp(
                                        1, "KZ", LocalDate.of(2027, 3, 1), text("/followUps/0/text"))),
                                List.of(UUID.fromString(ID))),
                        new ConsultationEvent.FollowUpClosed(1, text("/outcome")))
                .map(event -> sample("consultation/" + ID, "_", null, event));
    }

    private static Stream<Envelope> activities() {
        return Stream.of(
                        new ActivityEvent.ActivityRecorded("unoct", content()),
                        new ActivityEvent.ActivityUpdated(content()),
                        new ActivityEvent.ActivityEnded(
                                ActivityEvent.Outcome.CANCELLED, LocalDate.of(2026, 12, 2), text("/note")))
                .map(event -> sample("activity/" + ID, "_", null, event));
    }

    private static ActivityEvent.Content content() {
        return new ActivityEvent.Content(
                INSTRUMENT,
                List.of("KG", "KZ"),
                List.of("II.3.5"),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 1),
                List.of(new ActivityEvent.Means(
                        ActivityEvent.MeansKind.FUNDING, new ActivityEvent.Money("12000.50", "USD"))),
                UUID.fromString(ID),
                "en",
                text("/content/title"),
                text("/content/description"));
    }

    private static Stream<Envelope> requests() {
        UUID id = UUID.fromString(ID);
        RequestEvent.Content content = new RequestEvent.Content(
                INSTRUMENT,
                List.of("II.3.5"),
                List.of(RequestEvent.Need.TRAINING),
                LocalDate.of(2027, 6, 30),
                id,
                Visibility.NAMED,
                List.of("KG", "unoct"),
                true,
                "en",
                text("/content/title"),
                text("/content/text"));
        return Stream.of(
                        new RequestEvent.RequestSubmitted(1, "customs", PERSON, ACTOR, content, path()),
                        new RequestEvent.RequestStepCleared(passed()),
                        new RequestEvent.RequestReturned(returned()),
                        new RequestEvent.RequestPublished(
                                Visibility.NAMED, List.of("KG", "unoct"), true, List.of(INSTRUMENT)),
                        new RequestEvent.OfferAccepted(id),
                        new RequestEvent.RequestClosed(RequestEvent.Outcome.FULFILLED))
                .map(event -> sample("assistance/" + ID, "KZ", "customs", event));
    }

    private static Stream<Envelope> offers() {
        return Stream.of(
                        new OfferEvent.OfferMade(
                                UUID.fromString(ID),
                                "unoct",
                                List.of(RequestEvent.Need.TRAINING),
                                LocalDate.of(2027, 3, 1),
                                "en",
                                text("/text")),
                        new OfferEvent.OfferDelivered(LocalDate.of(2027, 2, 1), text("/note")))
                .map(event -> sample("offer/" + ID, "_", null, event));
    }

    private static Stream<Envelope> plans() {
        PlanEvent.Content content = new PlanEvent.Content(
                INSTRUMENT,
                "strategy-2030",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2030, 12, 31),
                Visibility.NAMED,
                List.of("KG"),
                "en",
                text("/content/title"),
                List.of(new PlanEvent.Action(1, List.of("II.3.5"), text("/content/actions/0/text"))));
        return Stream.of(
                        new PlanEvent.PlanSubmitted(2, 1, "customs", PERSON, ACTOR, content, path()),
                        new PlanEvent.PlanStepCleared(2, passed()),
                        new PlanEvent.PlanReturned(2, returned()),
                        new PlanEvent.PlanReleased(2, Visibility.NAMED, List.of("KG"), List.of(INSTRUMENT)))
                .map(event -> sample("plan/" + ID, "KZ", "customs", event));
    }

    private static Stream<Envelope> nationalSubmissions() {
        UUID id = UUID.fromString(ID);
        return Stream.of(
                        new NationalEvent.NationalAssembled(
                                2,
                                1,
                                INSTRUMENT,
                                "2026-H2",
                                "KZ",
                                PERSON,
                                ACTOR,
                                List.of(new NationalEvent.Contained(id, "customs", 3)),
                                List.of(PERSON),
                                path()),
                        new NationalEvent.NationalStepCleared(2, passed()),
                        new NationalEvent.NationalReturned(2, returned()),
                        new NationalEvent.NationalReleased(
                                2, List.of(new NationalEvent.ReleasedReport(id, 2)), List.of(INSTRUMENT)))
                .map(event -> sample("national/" + ID, "KZ", null, event));
    }

    private static Stream<Envelope> determinations() {
        UUID id = UUID.fromString(ID);
        DeterminationEvent.Content content = new DeterminationEvent.Content(
                INSTRUMENT,
                "2026-H2",
                "II.3.5",
                1,
                EntryStatus.SUBSTANTIAL,
                List.of(new DeterminationEvent.Considered(id, 2)),
                Visibility.NAMED,
                List.of("KG"),
                "en",
                text("/content/reason"));
        return Stream.of(
                        new DeterminationEvent.DeterminationSubmitted(2, 1, PERSON, ACTOR, content, path()),
                        new DeterminationEvent.DeterminationStepCleared(2, passed()),
                        new DeterminationEvent.DeterminationReturned(2, returned()),
                        new DeterminationEvent.DeterminationReleased(
                                2, Visibility.NAMED, List.of("KG"), List.of(INSTRUMENT)),
                        new DeterminationEvent.DeterminationRevoked(2, PERSON, text("/reason")))
                .map(event -> sample("determination/" + ID, "KZ", null, event));
    }

    private static ClearancePath path() {
        return new ClearancePath("default", 2, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    }

    private static StepPassed passed() {
        return new StepPassed(
                1,
                "mfa",
                PERSON,
                new StepPassed.External(
                        text("/passed/external/authority"),
                        text("/passed/external/reference"),
                        LocalDate.of(2026, 11, 2)),
                "council");
    }

    private static StepReturned returned() {
        return new StepReturned(1, "council", "mfa", PERSON, text("/returned/reason"));
    }
}
