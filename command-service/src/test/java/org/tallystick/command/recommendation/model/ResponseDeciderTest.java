package org.tallystick.command.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.clearance.model.Clearance;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.Draft;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.command.recommendation.model.ResponseState.Silent;
import org.tallystick.command.recommendation.model.ResponseState.Spoken;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;

class ResponseDeciderTest {

    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID COORDINATOR = new UUID(3, 3);
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, COORDINATOR, COORDINATOR);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));

    @Test
    void aResponseIsSubmittedClearedAndReleased() {
        ResponseState state = after(new Silent(), submit(Kind.ACCEPTED));
        state = after(state, new ClearResponse(new ClearStep(BY, null, null), false));
        assertThat(ResponseDecider.decide(state, new ReleaseResponse("TEST", false)))
                .containsExactly(new ResponseReleased(1, Kind.ACCEPTED, List.of("TEST")));
    }

    @Test
    void aReturnedOneIsSubmittedAgainOnTheChainThatItIsBoundTo() {
        ResponseState returned = after(
                after(new Silent(), submit(Kind.ACCEPTED)),
                new ReturnResponse(new SendBack(BY, To.DRAFTER, Text.of("why")), false));

        assertThat(ResponseDecider.decide(returned, new ResubmitResponse(draft(Kind.DECLINED, "no money"), false)))
                .singleElement()
                .isInstanceOfSatisfying(ResponseSubmitted.class, again -> {
                    assertThat(again.response()).isEqualTo(1);
                    assertThat(again.submission()).isEqualTo(2);
                    assertThat(again.path()).isEqualTo(PATH);
                });
    }

    @Test
    void theClientThatDraftedItMayNotClearItForAnotherPerson() {
        ResponseState state = after(new Silent(), submit(Kind.ACCEPTED));
        Clearer client = new Clearer(true, false, Set.of(), null, COORDINATOR, CLIENT);
        refused(state, new ClearResponse(new ClearStep(client, null, null), false), "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void anAgencyThatIsNotRegisteredSubmitsNothing() {
        ResponseState returned = after(
                after(new Silent(), submit(Kind.ACCEPTED)),
                new ReturnResponse(new SendBack(BY, To.DRAFTER, Text.of("why")), false));
        Drafter unknown = new Drafter("customs", null, DRAFTER, CLIENT);
        Draft draft = new Draft(unknown, Kind.ACCEPTED, null, "en");
        refused(new Silent(), new SubmitResponse(draft, PATH, false), "AGENCY_NOT_REGISTERED");
        refused(returned, new ResubmitResponse(draft, false), "AGENCY_NOT_REGISTERED");
    }

    static Stream<Arguments> order() {
        Set<Kind> answers = EnumSet.of(Kind.ACCEPTED, Kind.NOTED, Kind.DECLINED);
        Set<Kind> followUp = EnumSet.of(Kind.PROGRESS, Kind.IMPLEMENTED);
        return Stream.of(
                Arguments.of(null, answers),
                Arguments.of(Kind.NOTED, answers),
                Arguments.of(Kind.DECLINED, answers),
                Arguments.of(Kind.ACCEPTED, followUp),
                Arguments.of(Kind.PROGRESS, followUp),
                Arguments.of(Kind.IMPLEMENTED, EnumSet.noneOf(Kind.class)));
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @MethodSource("order")
    void aResponseFollowsOnWhatWasReleased(@Nullable Kind said, Set<Kind> possible) {
        ResponseState before = said == null ? new Silent() : released(said);
        for (Kind kind : Kind.values()) {
            if (possible.contains(kind)) {
                assertThat(ResponseDecider.decide(before, submit(kind))).hasSize(1);
            } else {
                refused(before, submit(kind), "RESPONSE_OUT_OF_ORDER");
            }
        }
    }

    @Test
    void aDeclineSaysWhy() {
        refused(new Silent(), new SubmitResponse(draft(Kind.DECLINED, " "), PATH, false), "REASON_MISSING");
        refused(new Silent(), new SubmitResponse(draft(Kind.DECLINED, null), PATH, false), "REASON_MISSING");
    }

    @Test
    void withoutAChainNothingIsSubmitted() {
        refused(new Silent(), new SubmitResponse(draft(Kind.ACCEPTED, null), null, false), "CHAIN_MISSING");
    }

    @Test
    void oneResponseAtATime() {
        refused(after(new Silent(), submit(Kind.ACCEPTED)), submit(Kind.ACCEPTED), "RESPONSE_UNDER_WAY");
    }

    @Test
    void onAClosedRecommendationNothingMoreIsSaid() {
        ResponseState submitted = after(new Silent(), submit(Kind.ACCEPTED));
        Draft draft = draft(Kind.ACCEPTED, null);
        refused(new Silent(), new SubmitResponse(draft, PATH, true), "RECOMMENDATION_CLOSED");
        refused(submitted, new ResubmitResponse(draft, true), "RECOMMENDATION_CLOSED");
        refused(submitted, new ClearResponse(new ClearStep(BY, null, null), true), "RECOMMENDATION_CLOSED");
        refused(
                submitted,
                new ReturnResponse(new SendBack(BY, To.DRAFTER, Text.of("why")), true),
                "RECOMMENDATION_CLOSED");
        refused(submitted, new ReleaseResponse("TEST", true), "RECOMMENDATION_CLOSED");
    }

    @Test
    void beforeTheFirstResponseThereIsNothingToMoveOn() {
        refused(new Silent(), new ResubmitResponse(draft(Kind.ACCEPTED, null), false), "RESPONSE_NOT_FOUND");
        refused(new Silent(), new ClearResponse(new ClearStep(BY, null, null), false), "RESPONSE_NOT_FOUND");
        refused(
                new Silent(),
                new ReturnResponse(new SendBack(BY, To.DRAFTER, Text.of("why")), false),
                "RESPONSE_NOT_FOUND");
        refused(new Silent(), new ReleaseResponse("TEST", false), "RESPONSE_NOT_FOUND");
    }

    private static SubmitResponse submit(Kind kind) {
        return new SubmitResponse(draft(kind, "words"), PATH, false);
    }

    private static Draft draft(Kind kind, @Nullable String text) {
        return new Draft(WHO, kind, text == null ? null : Text.of(text), "en");
    }

    private static ResponseState released(Kind said) {
        return new Spoken(
                1, said, "customs", Clearance.submitted(PATH, DRAFTER, CLIENT).released(), said);
    }

    private static ResponseState after(ResponseState state, ResponseCommand command) {
        ResponseState next = state;
        for (ResponseEvent event : ResponseDecider.decide(state, command)) {
            next = next.after(event);
        }
        return next;
    }

    private static void refused(ResponseState state, ResponseCommand command, String code) {
        assertThatThrownBy(() -> ResponseDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
