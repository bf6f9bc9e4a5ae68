package org.tallystick.command.clearance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.clearance.ClearancePath.Step;
import org.tallystick.events.clearance.StepPassed;
import org.tallystick.events.clearance.StepReturned;
import org.tallystick.events.participation.ClearanceChain.HolderKind;

class ClearanceTest {

    private static final UUID DRAFTER = new UUID(1, 1);
    private static final UUID CLIENT = new UUID(4, 4);
    private static final UUID MINISTRY = new UUID(2, 2);
    private static final UUID COORDINATOR = new UUID(3, 3);
    private static final StepPassed.External NOTE =
            new StepPassed.External(Text.of("Council"), Text.of("No 7"), LocalDate.of(2026, 11, 2));

    private static final ClearancePath PATH = new ClearancePath(
            "default",
            1,
            List.of(
                    new Step("mfa", HolderKind.ROLE, "clearer"),
                    new Step("council", HolderKind.EXTERNAL, "Council"),
                    new Step("border", HolderKind.AGENCY, "border-guard")));

    private final Clearance submitted = Clearance.submitted(PATH, DRAFTER, CLIENT);

    @Test
    void itPassesStepByStepAndIsReleasedAtTheEnd() {
        Clearance atCouncil = submitted.after(Clearing.decide(submitted, clear(ministry(), null, null)));
        assertThat(atCouncil.currentStep()).isEqualTo("council");
        Clearance atBorder = atCouncil.after(Clearing.decide(atCouncil, clear(coordinator(), "council", NOTE)));
        Clearance passed = atBorder.after(Clearing.decide(atBorder, clear(borderGuard(), null, null)));
        assertThat(passed.name()).isEqualTo("CLEARED");
        assertThat(passed.currentStep()).isNull();

        Handover.requirePassed(passed);
        assertThat(passed.released().name()).isEqualTo("RELEASED");
    }

    @Test
    void whoDraftedMayNotClearWhateverPersonTheClientNames() {
        Clearer drafter = new Clearer(true, false, Set.of(), null, DRAFTER, COORDINATOR);
        Clearer client = new Clearer(true, false, Set.of(), null, COORDINATOR, DRAFTER);
        refused(() -> Clearing.decide(submitted, clear(drafter, null, null)), "DRAFTER_MAY_NOT_CLEAR");
        refused(() -> Clearing.decide(submitted, clear(client, null, null)), "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void oneClientDoesNotDraftForOnePersonAndClearForAnother() {
        Clearance again = new Clearance.WithDrafter(submitted.course()).submittedAgain(PATH, MINISTRY, MINISTRY);
        Clearer itself = new Clearer(true, false, Set.of(), null, CLIENT, CLIENT);
        Clearer another = new Clearer(true, false, Set.of(), null, COORDINATOR, CLIENT);
        for (Clearance at : List.of(submitted, again)) {
            refused(() -> Clearing.decide(at, clear(itself, null, null)), "DRAFTER_MAY_NOT_CLEAR");
            refused(() -> Clearing.decide(at, clear(another, null, null)), "DRAFTER_MAY_NOT_CLEAR");
        }
    }

    @Test
    void aClientThatActsForItselfIsOneDrafter() {
        Clearance own = Clearance.submitted(PATH, CLIENT, CLIENT);
        assertThat(own.course().drafters()).containsExactly(CLIENT);
    }

    @Test
    void aClearerKnowsOfWhatHasReachedAStepOfTheirsOrHasLeftAndTheCoordinatorOfAll() {
        Clearance atBorder = atBorder();
        Clearance returned = new Clearance.WithDrafter(submitted.course());
        Clearance passed = atBorder.after(Clearing.decide(atBorder, clear(borderGuard(), null, null)));
        Clearance neverSubmitted = new Clearance.WithDrafter(new Course(PATH, Set.of(CLIENT), 0, Set.of()));

        assertThat(ministry().knows(submitted, false)).isTrue();
        assertThat(borderGuard().knows(submitted, false)).isFalse();
        assertThat(borderGuard().knows(atBorder, false)).isTrue();
        for (Clearance further : List.of(atBorder, returned, passed)) {
            assertThat(ministry().knows(further, false)).isTrue();
        }
        assertThat(borderGuard().knows(passed, false)).isTrue();
        for (Clearance elsewhere : List.of(submitted, returned, neverSubmitted)) {
            assertThat(borderGuard().knows(elsewhere, false)).isFalse();
            assertThat(borderGuard().knows(elsewhere, true)).isTrue();
            assertThat(coordinator().knows(elsewhere, false)).isTrue();
        }
        assertThat(ministry().knows(neverSubmitted, false)).isFalse();
    }

    @Test
    void aClearerKnowsOfWhatWasReturnedFromAStepOfTheirsAlsoWhileItPassesAgain() {
        Clearance atBorder = atBorder();
        Clearance before = atBorder.after(returned(atBorder, borderGuard(), To.PREVIOUS));
        Clearance withDrafter = atBorder.after(returned(atBorder, borderGuard(), To.DRAFTER));
        Clearance again = withDrafter.submittedAgain(PATH, DRAFTER, CLIENT);
        Clearance byOthers = withDrafter.submittedAgain(PATH, Set.of(DRAFTER));

        for (Clearance back : List.of(before, withDrafter, again, byOthers)) {
            assertThat(borderGuard().knows(back, false)).isTrue();
            assertThat(archivist().knows(back, false)).isFalse();
        }
        assertThat(borderGuard().knows(new Clearance.WithDrafter(again.course()), false))
                .isTrue();
    }

    @Test
    void aStepThatWasNotReachedStaysUnknownThoughTheThingCameBackMoreThanOnce() {
        Clearance back = submitted.after(returned(submitted, ministry(), To.DRAFTER));
        Clearance again = back.submittedAgain(PATH, DRAFTER, CLIENT);
        Clearance twice = again.after(returned(again, ministry(), To.DRAFTER));
        for (Clearance unreached : List.of(back, again, twice)) {
            assertThat(borderGuard().knows(unreached, false)).isFalse();
            assertThat(ministry().knows(unreached, false)).isTrue();
        }
    }

    private Clearance atBorder() {
        Clearance atCouncil = submitted.after(Clearing.decide(submitted, clear(ministry(), null, null)));
        return atCouncil.after(Clearing.decide(atCouncil, clear(coordinator(), null, NOTE)));
    }

    private static StepReturned returned(Clearance clearance, Clearer by, To to) {
        return SendingBack.decide(clearance, back(by, to, "why"));
    }

    private static Clearer archivist() {
        return new Clearer(false, true, Set.of("archive"), null, MINISTRY, MINISTRY);
    }

    @Test
    void aStepIsClearedByItsHolderOnly() {
        refused(() -> Clearing.decide(submitted, clear(borderGuard(), null, null)), "STEP_NOT_HELD");
        refused(() -> Clearing.decide(submitted, clear(coordinator(), "council", null)), "STEP_NOT_CURRENT");
    }

    @Test
    void anExternalStepNamesItsClearanceAndNoOtherDoes() {
        Clearance atCouncil = new Clearance.AtStep(submitted.course(), "council");
        refused(() -> Clearing.decide(atCouncil, clear(coordinator(), null, null)), "EXTERNAL_CLEARANCE_MISSING");
        refused(() -> Clearing.decide(submitted, clear(ministry(), null, NOTE)), "EXTERNAL_CLEARANCE_UNEXPECTED");
    }

    @Test
    void aReturnGoesToTheDrafterOrOneStepBackWithAReason() {
        Clearance atCouncil = new Clearance.AtStep(submitted.course(), "council");
        StepReturned back = SendingBack.decide(atCouncil, back(coordinator(), To.PREVIOUS, "why"));
        assertThat(atCouncil.after(back).currentStep()).isEqualTo("mfa");
        StepReturned toDrafter = SendingBack.decide(submitted, back(ministry(), To.DRAFTER, "why"));
        assertThat(submitted.after(toDrafter).name()).isEqualTo("RETURNED");
        refused(() -> SendingBack.decide(submitted, back(ministry(), To.DRAFTER, " ")), "RETURN_REASON_MISSING");
        refused(() -> SendingBack.decide(submitted, back(ministry(), To.PREVIOUS, "why")), "NO_PREVIOUS_STEP");
        refused(() -> SendingBack.decide(submitted, back(borderGuard(), To.DRAFTER, "why")), "STEP_NOT_HELD");
    }

    @Test
    void whateverStepHasItTheCoordinatorCanLetTheDrafterHaveItAgain() {
        Clearance atBorder = new Clearance.AtStep(submitted.course(), "border");
        StepReturned back = SendingBack.decide(atBorder, back(coordinator(), To.DRAFTER, "why"));
        assertThat(back.step()).isEqualTo("border");
        assertThat(atBorder.after(back).name()).isEqualTo("RETURNED");
        refused(() -> SendingBack.decide(atBorder, back(coordinator(), To.DRAFTER, " ")), "RETURN_REASON_MISSING");
        refused(() -> SendingBack.decide(atBorder, back(coordinator(), To.PREVIOUS, "why")), "STEP_NOT_HELD");
        refused(() -> SendingBack.decide(atBorder, back(ministry(), To.DRAFTER, "why")), "STEP_NOT_HELD");
    }

    @Test
    void onceTheChainHasPassedOnlyTheCoordinatorReturnsIt() {
        Clearance passed = new Clearance.Passed(submitted.course());
        assertThat(SendingBack.decide(passed, back(coordinator(), To.PREVIOUS, "why"))
                        .toStep())
                .isEqualTo("border");
        refused(() -> SendingBack.decide(passed, back(borderGuard(), To.DRAFTER, "why")), "STEP_NOT_HELD");
    }

    /** Every command in every standing where it makes no sense. */
    @Test
    void whatMakesNoSenseIsRefusedWithItsCode() {
        Clearance returned = new Clearance.WithDrafter(submitted.course());
        Clearance passed = new Clearance.Passed(submitted.course());
        Clearance released = new Clearance.Released(submitted.course());
        ClearStep clear = clear(coordinator(), null, null);
        SendBack back = back(coordinator(), To.DRAFTER, "why");
        refused(() -> Clearing.decide(returned, clear), "NOT_SUBMITTED");
        refused(() -> Clearing.decide(passed, clear), "ALREADY_CLEARED");
        refused(() -> Clearing.decide(released, clear), "ALREADY_RELEASED");
        refused(() -> SendingBack.decide(returned, back), "NOT_SUBMITTED");
        refused(() -> SendingBack.decide(released, back), "ALREADY_RELEASED");
        refused(() -> Handover.requirePassed(submitted), "NOT_CLEARED");
        refused(() -> Handover.requirePassed(returned), "NOT_CLEARED");
        refused(() -> Handover.requirePassed(released), "ALREADY_RELEASED");
        refused(() -> Handover.requireWithDrafter(submitted), "ALREADY_SUBMITTED");
        refused(() -> Handover.requireWithDrafter(passed), "ALREADY_SUBMITTED");
        refused(() -> Handover.requireWithDrafter(released), "ALREADY_RELEASED");
        refused(() -> Handover.requireChain(null), "CHAIN_MISSING");
    }

    @Test
    void submittedAgainItBeginsAtTheFirstStepAndKeepsItsChainAndAllWhoDrafted() {
        Clearance again = new Clearance.WithDrafter(submitted.course()).submittedAgain(PATH, MINISTRY, CLIENT);

        assertThat(again.currentStep()).isEqualTo("mfa");
        assertThat(again.course())
                .isEqualTo(new Course(
                        PATH,
                        Set.of(DRAFTER, CLIENT, MINISTRY),
                        2,
                        Set.of(PATH.steps().getFirst())));
        refused(() -> Clearing.decide(again, clear(ministry(), null, null)), "DRAFTER_MAY_NOT_CLEAR");
    }

    @Test
    void widerReadersAskForTheStepsOfOtherChainsAndNoHolderClearsForAnother() {
        Step council = new Step("council", HolderKind.EXTERNAL, "Council");
        Step archive = new Step("archive", HolderKind.ROLE, "clearer");
        Course bound = submitted.course();

        assertThat(Handover.onward(bound, asked("default+wide", council, archive))
                        .steps())
                .containsExactly(PATH.steps().get(0), council, PATH.steps().get(2), archive);
        Step guards = new Step("council", HolderKind.AGENCY, "border-guard");
        refused(() -> Handover.onward(bound, asked("default+wide", guards, archive)), "STEP_HELD_OTHERWISE");
        assertThat(Handover.onward(bound, asked("default", guards, archive))).isEqualTo(PATH);
        assertThat(Handover.onward(bound, null)).isEqualTo(PATH);
    }

    private static ClearancePath asked(String chain, Step... steps) {
        return new ClearancePath(chain, 0, List.of(steps));
    }

    @Test
    void onlyAnActiveAgencyHandsSomethingIn() {
        refused(() -> Handover.requireActive(drafter(null)), "AGENCY_NOT_REGISTERED");
        refused(() -> Handover.requireActive(drafter(Standing.SUSPENDED)), "AGENCY_SUSPENDED");
        refused(() -> Handover.requireActive(drafter(Standing.DISSOLVED)), "AGENCY_DISSOLVED");
        assertThatCode(() -> Handover.requireActive(drafter(Standing.ACTIVE))).doesNotThrowAnyException();
    }

    private static Drafter drafter(@Nullable Standing standing) {
        return new Drafter("customs", standing, DRAFTER, CLIENT);
    }

    private static void refused(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    private static ClearStep clear(Clearer by, @Nullable String step, StepPassed.@Nullable External external) {
        return new ClearStep(by, step, external);
    }

    private static SendBack back(Clearer by, To to, String reason) {
        return new SendBack(by, to, Text.of(reason));
    }

    private static Clearer ministry() {
        return new Clearer(false, true, Set.of("mfa"), null, MINISTRY, MINISTRY);
    }

    private static Clearer borderGuard() {
        return new Clearer(false, true, Set.of(), "border-guard", MINISTRY, MINISTRY);
    }

    private static Clearer coordinator() {
        return new Clearer(true, false, Set.of(), null, COORDINATOR, COORDINATOR);
    }
}
