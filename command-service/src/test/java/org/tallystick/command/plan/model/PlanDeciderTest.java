package org.tallystick.command.plan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanState.NotSubmitted;
import org.tallystick.command.plan.model.PlanState.Submitted;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.plan.PlanEvent;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.plan.PlanEvent.Content;
import org.tallystick.events.plan.PlanEvent.PlanReleased;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.report.Visibility;

class PlanDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final Drafter WHO = new Drafter("customs", Standing.ACTIVE, DRAFTER, CLIENT);
    private static final UUID OTHER = new UUID(3, 3);
    private static final Clearer BY = new Clearer(true, false, Set.of(), null, OTHER, OTHER);
    private static final ClearancePath PATH = path(1);
    private static final ClearancePath NEWER = path(2);
    private static final Content GOOD = content("T", null, Visibility.PARTICIPANTS, List.of(), "II.3.5");

    private final PlanState submitted = new Submitted(1, GOOD, Clearance.submitted(PATH, DRAFTER, CLIENT));
    private final PlanState released =
            new Submitted(1, GOOD, Clearance.submitted(PATH, DRAFTER, CLIENT).released());

    @Test
    void aPlanIsSubmittedClearedReleasedAndUpdatedUnderTheChainThenInForce() {
        PlanState state = after(new NotSubmitted(), new SubmitPlan(draft(GOOD), PATH));
        state = after(state, new ClearPlan(new ClearStep(BY, null, null)));
        assertThat(PlanDecider.decide(state, new ReleasePlan()))
                .containsExactly(new PlanReleased(1, Visibility.PARTICIPANTS, List.of(), List.of("TEST")));
        assertThat(PlanDecider.decide(after(state, new ReleasePlan()), new RevisePlan(draft(GOOD), NEWER)))
                .containsExactly(new PlanSubmitted(2, 1, "customs", DRAFTER, CLIENT, GOOD, NEWER));
    }

    @Test
    void aReturnedVersionStaysOnTheChainThatItIsBoundTo() {
        PlanState returned = after(submitted, new ReturnPlan(new SendBack(BY, To.DRAFTER, Text.of("why"))));
        assertThat(PlanDecider.decide(returned, new RevisePlan(draft(GOOD), NEWER)))
                .containsExactly(new PlanSubmitted(1, 2, "customs", DRAFTER, CLIENT, GOOD, PATH));
    }

    @Test
    void theClientThatDraftedItMayNotClearItForAnotherPerson() {
        PlanState state = after(new NotSubmitted(), new SubmitPlan(draft(GOOD), PATH));
        Clearer client = new Clearer(true, false, Set.of(), null, OTHER, CLIENT);
        refused(state, new ClearPlan(new ClearStep(client, null, null)), "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void anAgencyThatIsNotAtWorkSubmitsNothing() {
        PlanState returned = after(submitted, new ReturnPlan(new SendBack(BY, To.DRAFTER, Text.of("why"))));
        Drafter suspended = new Drafter("customs", Standing.SUSPENDED, DRAFTER, CLIENT);
        Draft draft = new Draft(suspended, GOOD, Set.of("II.3.5"));
        refused(new NotSubmitted(), new SubmitPlan(draft, PATH), "AGENCY_SUSPENDED");
        refused(returned, new RevisePlan(draft, PATH), "AGENCY_SUSPENDED");
        refused(released, new RevisePlan(draft, PATH), "AGENCY_SUSPENDED");
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(content(" ", null, Visibility.PUBLIC, List.of(), "II.3.5"), "TEXT_MISSING"),
                Arguments.of(
                        content("T", DAY.minusDays(1), Visibility.PUBLIC, List.of(), "II.3.5"), "ENDS_BEFORE_ADOPTION"),
                Arguments.of(content("T", null, Visibility.PUBLIC, List.of(), "X"), "COMMITMENT_UNKNOWN"),
                Arguments.of(content("T", null, Visibility.NAMED, List.of(), "II.3.5"), "NAMES_MISSING"),
                Arguments.of(content("T", null, Visibility.PUBLIC, List.of("KG"), "II.3.5"), "NAMES_MISSING"),
                Arguments.of(with(List.of()), "ACTION_MISSING"),
                Arguments.of(with(List.of(new Action(1, List.of(), Text.of("x")))), "COMMITMENT_MISSING"),
                Arguments.of(with(List.of(new Action(1, List.of("II.3.5"), Text.of(" ")))), "TEXT_MISSING"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objections")
    void contentThatBreaksARuleIsRefused(Content content, String code) {
        refused(new NotSubmitted(), new SubmitPlan(draft(content), PATH), code);
        refused(released, new RevisePlan(draft(content), PATH), code);
    }

    @Test
    void itNeedsAnAdoptedInstrumentAndAChain() {
        Draft nowhere = new Draft(WHO, GOOD, Set.of());
        refused(new NotSubmitted(), new SubmitPlan(nowhere, PATH), "INSTRUMENT_NOT_FOUND");
        refused(new NotSubmitted(), new SubmitPlan(draft(GOOD), null), "CHAIN_MISSING");
        refused(released, new RevisePlan(draft(GOOD), null), "CHAIN_MISSING");
    }

    /** Every command in every state where it makes no sense. */
    @Test
    void whatMakesNoSenseIsRefused() {
        refused(submitted, new SubmitPlan(draft(GOOD), PATH), "PLAN_EXISTS");
        refused(released, new SubmitPlan(draft(GOOD), PATH), "PLAN_EXISTS");
        ClearPlan clear = new ClearPlan(new ClearStep(BY, null, null));
        ReturnPlan back = new ReturnPlan(new SendBack(BY, To.DRAFTER, Text.of("why")));
        Stream.of(new RevisePlan(draft(GOOD), PATH), clear, back, new ReleasePlan())
                .forEach(command -> refused(new NotSubmitted(), command, "PLAN_NOT_FOUND"));
        Stream.of(clear, back, new ReleasePlan()).forEach(command -> refused(released, command, "ALREADY_RELEASED"));
        refused(submitted, new RevisePlan(draft(GOOD), PATH), "ALREADY_SUBMITTED");
        refused(submitted, new ReleasePlan(), "NOT_CLEARED");
    }

    private static ClearancePath path(int version) {
        return new ClearancePath(
                "default", version, List.of(new ClearancePath.Step("mfa", HolderKind.ROLE, "coordinator")));
    }

    private static Content content(
            String title, @Nullable LocalDate until, Visibility visibility, List<String> named, String commitment) {
        List<Action> actions = List.of(new Action(1, List.of(commitment), Text.of("words")));
        return new Content("TEST", "strategy-2030", DAY, until, visibility, named, "en", Text.of(title), actions);
    }

    private static Content with(List<Action> actions) {
        return new Content(
                "TEST", "strategy-2030", DAY, null, Visibility.PUBLIC, List.of(), "en", Text.of("T"), actions);
    }

    private static Draft draft(Content content) {
        return new Draft(WHO, content, Set.of("II.3.5"));
    }

    private static PlanState after(PlanState state, PlanCommand command) {
        PlanState next = state;
        for (PlanEvent event : PlanDecider.decide(state, command)) {
            next = next.after(event);
        }
        return next;
    }

    private static void refused(PlanState state, PlanCommand command, String code) {
        assertThatThrownBy(() -> PlanDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
