package org.tallystick.command.assistance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.OfferState.Delivered;
import org.tallystick.command.assistance.model.OfferState.Made;
import org.tallystick.command.assistance.model.OfferState.NotMade;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.assistance.model.RequestState.Closed;
import org.tallystick.command.assistance.model.RequestState.Drafted;
import org.tallystick.command.assistance.model.RequestState.NotDrafted;
import org.tallystick.command.assistance.model.RequestState.Published;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.assistance.OfferEvent.OfferDelivered;
import org.tallystick.events.assistance.OfferEvent.OfferMade;
import org.tallystick.events.assistance.RequestEvent;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Need;
import org.tallystick.events.assistance.RequestEvent.OfferAccepted;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.assistance.RequestEvent.RequestClosed;
import org.tallystick.events.assistance.RequestEvent.RequestPublished;
import org.tallystick.events.assistance.RequestEvent.RequestSubmitted;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.Visibility;

class AssistanceDecidersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID OTHER = new UUID(3, 3);
    private static final UUID OFFER = new UUID(5, 5);
    private static final UUID RECOMMENDATION = new UUID(7, 7);
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, OTHER, OTHER);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    private static final Content GOOD = content("TEST", List.of("II.3.5"), Visibility.PARTICIPANTS, List.of(), "T");
    private static final OfferMade OFFERED =
            new OfferMade(new UUID(9, 9), "unoct", List.of(Need.TRAINING), null, "en", Text.of("A course"));

    private final RequestState drafted = new Drafted(GOOD, Clearance.submitted(PATH, DRAFTER, CLIENT));
    private final RequestState published = new Published(Set.of());

    @Test
    void aRequestIsSubmittedClearedPublishedMatchedAndClosed() {
        RequestState state = after(new NotDrafted(), new SubmitRequest(draft(GOOD), PATH));
        state = after(state, new ClearRequest(new ClearStep(BY, null, null)));
        assertThat(RequestDecider.decide(state, new PublishRequest()))
                .containsExactly(new RequestPublished(Visibility.PARTICIPANTS, List.of(), true, List.of("TEST")));
        state = after(state, new PublishRequest());
        assertThat(RequestDecider.decide(state, new AcceptOffer(OFFER, true)))
                .containsExactly(new OfferAccepted(OFFER));
        state = after(state, new AcceptOffer(OFFER, true));
        assertThat(state).isEqualTo(new Published(Set.of(OFFER)));
        assertThat(RequestDecider.decide(state, new CloseRequest(Outcome.FULFILLED, true)))
                .containsExactly(new RequestClosed(Outcome.FULFILLED));
    }

    @Test
    void aReturnedOneIsSubmittedAgainUnderItsInstrumentAndChain() {
        RequestState returned = after(drafted, new ReturnRequest(new SendBack(BY, To.DRAFTER, Text.of("why"))));
        assertThat(RequestDecider.decide(returned, new ResubmitRequest(draft(GOOD), null)))
                .containsExactly(new RequestSubmitted(2, "customs", DRAFTER, CLIENT, GOOD, PATH));
        Content elsewhere = content("OTHER", List.of("II.3.5"), Visibility.PUBLIC, List.of(), "T");
        refused(returned, new ResubmitRequest(draft(elsewhere), null), "INSTRUMENT_CHANGED");
    }

    @Test
    void theClientThatDraftedItMayNotClearItForAnotherPerson() {
        RequestState state = after(new NotDrafted(), new SubmitRequest(draft(GOOD), PATH));
        Clearer client = new Clearer(true, false, Set.of(), null, OTHER, CLIENT);
        refused(state, new ClearRequest(new ClearStep(client, null, null)), "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void anAgencyThatIsNotAtWorkSubmitsNothing() {
        RequestState returned = after(drafted, new ReturnRequest(new SendBack(BY, To.DRAFTER, Text.of("why"))));
        Drafter dissolved = new Drafter("customs", Standing.DISSOLVED, DRAFTER, CLIENT);
        Draft draft = new Draft(dissolved, GOOD, Set.of("II.3.5"), Set.of(RECOMMENDATION));
        refused(new NotDrafted(), new SubmitRequest(draft, PATH), "AGENCY_DISSOLVED");
        refused(returned, new ResubmitRequest(draft, null), "AGENCY_DISSOLVED");
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(content("TEST", List.of(), Visibility.PUBLIC, List.of(), "T"), "COMMITMENT_MISSING"),
                Arguments.of(content("TEST", List.of("X"), Visibility.PUBLIC, List.of(), "T"), "COMMITMENT_UNKNOWN"),
                Arguments.of(
                        content("TEST", List.of("II.3.5", "II.3.5"), Visibility.PUBLIC, List.of(), "T"),
                        "COMMITMENT_REPEATED"),
                Arguments.of(
                        content("TEST", List.of("II.3.5"), Visibility.NATIONAL, List.of(), "T"), "NOT_FOR_ANYBODY"),
                Arguments.of(content("TEST", List.of("II.3.5"), Visibility.NAMED, List.of(), "T"), "NAMES_MISSING"),
                Arguments.of(
                        content("TEST", List.of("II.3.5"), Visibility.PUBLIC, List.of("unoct"), "T"), "NAMES_MISSING"),
                Arguments.of(content("TEST", List.of("II.3.5"), Visibility.PUBLIC, List.of(), " "), "TEXT_MISSING"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objections")
    void contentThatBreaksARuleIsRefused(Content content, String code) {
        refused(new NotDrafted(), new SubmitRequest(draft(content), PATH), code);
    }

    @Test
    void itRestsOnAnOpenRecommendationToTheState() {
        Draft other = new Draft(WHO, GOOD, Set.of("II.3.5"), Set.of());
        refused(new NotDrafted(), new SubmitRequest(other, PATH), "RECOMMENDATION_UNKNOWN");
        Draft nowhere = new Draft(WHO, GOOD, Set.of(), Set.of(RECOMMENDATION));
        refused(new NotDrafted(), new SubmitRequest(nowhere, PATH), "INSTRUMENT_NOT_FOUND");
        refused(new NotDrafted(), new SubmitRequest(draft(GOOD), null), "CHAIN_MISSING");
    }

    /** Every command in every state where it makes no sense. */
    @Test
    void whatMakesNoSenseIsRefused() {
        SubmitRequest submit = new SubmitRequest(draft(GOOD), PATH);
        AcceptOffer accept = new AcceptOffer(OFFER, true);
        CloseRequest close = new CloseRequest(Outcome.NO_LONGER_NEEDED, false);
        Stream.of(drafted, published, new Closed()).forEach(state -> refused(state, submit, "REQUEST_EXISTS"));
        List<RequestCommand> inside = List.of(
                new ResubmitRequest(draft(GOOD), null),
                new ClearRequest(new ClearStep(BY, null, null)),
                new ReturnRequest(new SendBack(BY, To.DRAFTER, Text.of("why"))),
                new PublishRequest());
        inside.forEach(command -> refused(new NotDrafted(), command, "REQUEST_NOT_FOUND"));
        inside.forEach(command -> refused(published, command, "ALREADY_RELEASED"));
        inside.forEach(command -> refused(new Closed(), command, "ALREADY_RELEASED"));
        refused(drafted, new PublishRequest(), "NOT_CLEARED");
        List<RequestCommand> outside = List.of(accept, close);
        outside.forEach(command -> refused(new NotDrafted(), command, "REQUEST_NOT_FOUND"));
        outside.forEach(command -> refused(drafted, command, "REQUEST_NOT_PUBLISHED"));
        outside.forEach(command -> refused(new Closed(), command, "REQUEST_CLOSED"));
        refused(published, new AcceptOffer(OFFER, false), "OFFER_NOT_FOUND");
        refused(new Published(Set.of(OFFER)), accept, "OFFER_TAKEN");
        refused(published, new CloseRequest(Outcome.FULFILLED, false), "NOTHING_DELIVERED");
    }

    @Test
    void anOfferIsMadeAndDelivered() {
        assertThat(OfferDecider.decide(new NotMade(), make(false, Need.TRAINING)))
                .containsExactly(OFFERED);
        assertThat(OfferDecider.decide(new Made(), deliver(true, DAY))).containsExactly(new OfferDelivered(DAY, null));
    }

    @Test
    void anOfferThatBreaksARuleIsRefused() {
        refusedOffer(() -> OfferDecider.decide(new NotMade(), make(true, Need.TRAINING)), "REQUEST_CLOSED");
        refusedOffer(() -> OfferDecider.decide(new NotMade(), make(false, Need.FUNDING)), "NEED_NOT_ASKED_FOR");
        refusedOffer(() -> OfferDecider.decide(new NotMade(), silent(List.of(), "x")), "NEED_MISSING");
        refusedOffer(() -> OfferDecider.decide(new NotMade(), silent(List.of(Need.TRAINING), " ")), "TEXT_MISSING");
        refusedOffer(() -> OfferDecider.decide(new Made(), deliver(false, DAY)), "OFFER_NOT_ACCEPTED");
        refusedOffer(() -> OfferDecider.decide(new Made(), deliver(true, DAY.plusDays(1))), "DELIVERED_IN_THE_FUTURE");
        refusedOffer(() -> OfferDecider.decide(new Made(), make(false, Need.TRAINING)), "OFFER_EXISTS");
        refusedOffer(() -> OfferDecider.decide(new Delivered(), make(false, Need.TRAINING)), "OFFER_EXISTS");
        refusedOffer(() -> OfferDecider.decide(new NotMade(), deliver(true, DAY)), "OFFER_NOT_FOUND");
        refusedOffer(() -> OfferDecider.decide(new Delivered(), deliver(true, DAY)), "OFFER_DELIVERED");
    }

    private static Content content(
            String instrument, List<String> commitments, Visibility visibility, List<String> named, String title) {
        return new Content(
                instrument,
                commitments,
                List.of(Need.TRAINING),
                null,
                RECOMMENDATION,
                visibility,
                named,
                true,
                "en",
                Text.of(title),
                Text.of("words"));
    }

    private static Draft draft(Content content) {
        return new Draft(WHO, content, Set.of("II.3.5"), Set.of(RECOMMENDATION));
    }

    private static MakeOffer make(boolean closed, Need needed) {
        return new MakeOffer(OFFERED, closed, Set.of(needed));
    }

    private static MakeOffer silent(List<Need> gives, String text) {
        return new MakeOffer(
                new OfferMade(new UUID(9, 9), "unoct", gives, null, "en", Text.of(text)), false, Set.of(Need.TRAINING));
    }

    private static RecordDelivery deliver(boolean accepted, LocalDate on) {
        @Nullable Text noNote = null;
        return new RecordDelivery(on, noNote, accepted, DAY);
    }

    private static RequestState after(RequestState state, RequestCommand command) {
        RequestState next = state;
        for (RequestEvent event : RequestDecider.decide(state, command)) {
            next = next.after(event);
        }
        return next;
    }

    private static void refused(RequestState state, RequestCommand command, String code) {
        refusedOffer(() -> RequestDecider.decide(state, command), code);
    }

    private static void refusedOffer(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
