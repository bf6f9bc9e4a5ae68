package org.tallystick.command.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.clearance.model.Clearer;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.CommandTarget;
import org.tallystick.command.platform.ShellFixture;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.Draft;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReleased;
import org.tallystick.events.recommendation.ResponseEvent.ResponseReturned;
import org.tallystick.events.recommendation.ResponseEvent.ResponseStepCleared;
import org.tallystick.events.recommendation.ResponseEvent.ResponseSubmitted;

class RecommendationShellTest {

    private static final String RECOMMENDATION = "recommendation/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final String RESPONSE = "response/0199c2f6-4c7c-7b7e-9d0b-2a6f0c1d3e4f";
    private static final LocalDate DUE = LocalDate.of(2027, 6, 30);
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID CLEARER = new UUID(2, 2);
    private static final Text TEXT = Text.of("words");
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, CLEARER, CLEARER);
    private static final ClearancePath PATH =
            new ClearancePath("default", 1, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    private static final Draft DRAFT = new Draft(WHO, Kind.ACCEPTED, TEXT, "en");

    private static final RecommendationIssued ISSUED =
            new RecommendationIssued("TEST", "KZ", List.of("II.3.5"), DUE, Reach.ADDRESSEE, "en", TEXT, TEXT);
    private static final ResponseSubmitted SUBMITTED =
            new ResponseSubmitted(1, 1, Kind.ACCEPTED, "customs", DRAFTER, CLIENT, "en", TEXT, PATH);
    private static final ResponseStepCleared CLEARED =
            new ResponseStepCleared(1, new StepPassed(1, "mfa", CLEARER, null, null));
    private static final ResponseReturned RETURNED =
            new ResponseReturned(1, new StepReturned(1, "mfa", null, CLEARER, TEXT));

    @Test
    void aRecommendationIsIssued() {
        ShellFixture.of(RecommendationShell.class)
                .givenNoPriorActivity()
                .when(
                        new IssueRecommendation(ISSUED, Set.of("II.3.5"), Set.of("KZ"), DUE),
                        CommandTarget.metaData(RECOMMENDATION, null))
                .expectEvents(ISSUED);
    }

    @Test
    void itIsClosedOnce() {
        CloseRecommendation close = new CloseRecommendation(TEXT, Kind.IMPLEMENTED);
        ShellFixture.of(RecommendationShell.class)
                .given(ISSUED)
                .when(close, CommandTarget.metaData(RECOMMENDATION, null))
                .expectEvents(new RecommendationClosed(TEXT));
        ShellFixture.of(RecommendationShell.class)
                .given(ISSUED, new RecommendationClosed(TEXT))
                .when(close, CommandTarget.metaData(RECOMMENDATION, null))
                .expectException(Refused.class);
    }

    @Test
    void aResponseIsSubmittedAndAgainAfterItsReturn() {
        ShellFixture.of(ResponseShell.class)
                .givenNoPriorActivity()
                .when(new SubmitResponse(DRAFT, PATH, false), CommandTarget.metaData(RESPONSE, null))
                .expectEvents(SUBMITTED);
        ShellFixture.of(ResponseShell.class)
                .given(SUBMITTED, RETURNED)
                .when(new ResubmitResponse(DRAFT, false), CommandTarget.metaData(RESPONSE, 2L))
                .expectEvents(new ResponseSubmitted(1, 2, Kind.ACCEPTED, "customs", DRAFTER, CLIENT, "en", TEXT, PATH));
    }

    @Test
    void aResponseIsClearedReturnedAndReleased() {
        ShellFixture.of(ResponseShell.class)
                .given(SUBMITTED)
                .when(new ClearResponse(new ClearStep(BY, null, null), false), CommandTarget.metaData(RESPONSE, 1L))
                .expectEvents(CLEARED);
        ShellFixture.of(ResponseShell.class)
                .given(SUBMITTED)
                .when(
                        new ReturnResponse(new SendBack(BY, To.DRAFTER, TEXT), false),
                        CommandTarget.metaData(RESPONSE, 1L))
                .expectEvents(RETURNED);
        ShellFixture.of(ResponseShell.class)
                .given(SUBMITTED, CLEARED)
                .when(new ReleaseResponse("TEST", false), CommandTarget.metaData(RESPONSE, 2L))
                .expectEvents(new ResponseReleased(1, Kind.ACCEPTED, List.of("TEST")));
    }
}
