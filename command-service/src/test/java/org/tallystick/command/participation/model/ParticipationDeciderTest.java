package org.tallystick.command.participation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseDraftRetention;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseNationalSubmission;
import org.tallystick.command.participation.model.ParticipationCommand.Condition;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.Terms;
import org.tallystick.command.participation.model.ParticipationState.NotJoined;
import org.tallystick.events.participation.ClearanceChain.Holder;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.participation.ClearanceChain.Step;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.events.report.Visibility;

class ParticipationDeciderTest {

    private static final LocalDate ADOPTED = LocalDate.parse("2022-03-03");
    private static final Terms TERMS = new Terms(ADOPTED, Set.of("KZ", "KG"));
    private static final Step MFA = step("mfa", HolderKind.ROLE, "clearer");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Set<String> PLACES = Set.of("II", "II.3", "II.3.5");
    private static final LocalDate GOES = LocalDate.parse("2027-01-01");
    private static final ParticipationState JOINED = after(new NotJoined(), joining("KZ", ADOPTED, TERMS));
    private static final ParticipationState LEFT = after(JOINED, leaving(GOES));

    @Test
    void aStateJoinsOnce() {
        assertThat(outcome(new NotJoined(), joining("KZ", ADOPTED, TERMS))).isEqualTo("StateJoined");
        assertThat(outcome(JOINED, joining("KZ", ADOPTED, TERMS))).isEqualTo("STATE_ALREADY_JOINED");
    }

    @Test
    void eachCommandInEachState() {
        ParticipationState none = new NotJoined();
        ParticipationCommand join = joining("KZ", GOES, TERMS);
        ParticipationCommand set = chain("default", List.of(), MFA);

        assertThat(outcomes(none, join, leaving(GOES), set))
                .containsExactly("StateJoined", "PARTICIPATION_NOT_FOUND", "PARTICIPATION_NOT_FOUND");
        assertThat(outcomes(JOINED, join, leaving(GOES), set))
                .containsExactly("STATE_ALREADY_JOINED", "StateLeft", "ClearanceChainSet");
        assertThat(outcomes(LEFT, join, leaving(GOES), set))
                .containsExactly("StateJoined", "STATE_ALREADY_LEFT", "ClearanceChainSet");
    }

    @Test
    void leavingSaysWhichParticipationEnds() {
        assertThat(ParticipationDecider.decide(JOINED, leaving(GOES)))
                .containsExactly(new StateLeft("JPOA-CA-2022", "KZ", ADOPTED, GOES));
    }

    @Test
    void nobodyLeavesBeforeItJoinedNorInThePast() {
        ParticipationState later = after(new NotJoined(), joining("KZ", GOES.plusDays(9), TERMS));

        assertThat(outcome(later, leaving(GOES.plusDays(9)))).isEqualTo("LEFT_BEFORE_JOINING");
        assertThat(outcome(later, leaving(GOES.plusDays(10)))).isEqualTo("StateLeft");
        assertThat(outcome(JOINED, leaving(TODAY))).isEqualTo("StateLeft");
        assertThat(outcome(JOINED, leaving(TODAY.minusDays(1)))).isEqualTo("LEFT_IN_THE_PAST");
    }

    @Test
    void whoLeftJoinsAgainNoEarlierThanItLeftAndKeepsItsChains() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA), leaving(GOES));
        ParticipationState back = after(set, joining("KZ", GOES, TERMS));

        assertThat(outcome(set, joining("KZ", GOES.minusDays(1), TERMS))).isEqualTo("JOINED_BEFORE_LEAVING");
        assertThat(outcome(back, chain("default", List.of(), MFA))).isEqualTo("CHAIN_EXISTS");
        assertThat(outcome(back, leaving(GOES.plusDays(1)))).isEqualTo("StateLeft");
    }

    @Test
    void instrumentIsAdopted() {
        assertThat(outcome(new NotJoined(), joining("KZ", ADOPTED, null))).isEqualTo("INSTRUMENT_NOT_FOUND");
    }

    @Test
    void stateIsAPartyWhereThereIsAList() {
        assertThat(outcome(new NotJoined(), joining("FR", ADOPTED, TERMS))).isEqualTo("STATE_NOT_A_PARTY");
        assertThat(outcome(new NotJoined(), joining("FR", ADOPTED, new Terms(ADOPTED, Set.of()))))
                .isEqualTo("StateJoined");
    }

    @Test
    void notBeforeTheAdoption() {
        assertThat(outcome(new NotJoined(), joining("KZ", ADOPTED.minusDays(1), TERMS)))
                .isEqualTo("JOINED_BEFORE_ADOPTION");
    }

    @Test
    void aChainNeedsAParticipation() {
        assertThat(outcome(new NotJoined(), chain("default", List.of(), MFA))).isEqualTo("PARTICIPATION_NOT_FOUND");
    }

    @Test
    void aChainIsReplacedOnlyUnderARevisionAndCountsItsVersions() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA));
        assertThat(outcome(set, chain("default", List.of(), MFA))).isEqualTo("CHAIN_EXISTS");
        SetClearanceChain knowingly =
                new SetClearanceChain("default", Condition.NONE, List.of(MFA), Set.of("customs"), PLACES, true);
        assertThat(ParticipationDecider.decide(set, knowingly))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClearanceChainSet.class,
                        e -> assertThat(e.chain().version()).isEqualTo(2));
    }

    @Test
    void aChainHasStepsWithNamesOfTheirOwn() {
        assertThat(outcome(JOINED, chain("default", List.of()))).isEqualTo("CHAIN_STEP_MISSING");
        assertThat(outcome(JOINED, chain("default", List.of(), MFA, MFA))).isEqualTo("CHAIN_STEP_REPEATED");
    }

    @Test
    void stepsAreHeldByWhoCanClear() {
        assertThat(outcome(JOINED, chain("c", List.of(), step("s", HolderKind.ROLE, "monitor"))))
                .isEqualTo("STEP_HOLDER_UNKNOWN");
        assertThat(outcome(JOINED, chain("c", List.of(), step("s", HolderKind.AGENCY, "navy"))))
                .isEqualTo("STEP_HOLDER_UNKNOWN");
        assertThat(outcome(JOINED, chain("c", List.of(), step("s", HolderKind.AGENCY, "customs"))))
                .isEqualTo("ClearanceChainSet");
        assertThat(outcome(JOINED, chain("c", List.of(), step("s", HolderKind.EXTERNAL, "Security Council"))))
                .isEqualTo("ClearanceChainSet");
    }

    @Test
    void agenciesAreRegistered() {
        assertThat(outcome(JOINED, chain("c", List.of("navy"), MFA))).isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void everyAgencyHasOneChain() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA), chain("c", List.of("customs"), MFA));
        assertThat(outcome(set, chain("other", List.of(), MFA))).isEqualTo("CHAIN_AMBIGUOUS");
        assertThat(outcome(set, chain("other", List.of("customs"), MFA))).isEqualTo("CHAIN_AMBIGUOUS");
    }

    @Test
    void aNarrowerChainEndsAndItsVersionsCountOn() {
        EndClearanceChain end = new EndClearanceChain("borders");
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA), chain("borders", places("II.3"), MFA));
        ParticipationState ended = after(set, end);

        assertThat(ParticipationDecider.decide(set, end))
                .containsExactly(new ClearanceChainEnded("JPOA-CA-2022", "KZ", "borders", 1));
        assertThat(outcomes(ended, end, new EndClearanceChain("default")))
                .containsExactly("CHAIN_NOT_FOUND", "CHAIN_TAKES_THE_REST");
        assertThat(outcomes(new NotJoined(), end)).containsExactly("PARTICIPATION_NOT_FOUND");
        assertThat(outcomes(after(set, leaving(GOES)), end)).containsExactly("ClearanceChainEnded");
        assertThat(ParticipationDecider.decide(ended, chain("borders", places("II.3"), MFA)))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClearanceChainSet.class,
                        e -> assertThat(e.chain().version()).isEqualTo(2));
    }

    @Test
    void aStateChoosesOneSignatureOrNotAndKeepsItsChoiceWhenItLeaves() {
        ChooseNationalSubmission one = new ChooseNationalSubmission(true);
        ChooseNationalSubmission each = new ChooseNationalSubmission(false);
        ParticipationState chosen = after(JOINED, one);

        assertThat(outcomes(new NotJoined(), one)).containsExactly("PARTICIPATION_NOT_FOUND");
        assertThat(outcomes(JOINED, one, each)).containsExactly("NationalSubmissionChosen", "CHOICE_THE_SAME");
        assertThat(outcomes(chosen, one, each)).containsExactly("CHOICE_THE_SAME", "NationalSubmissionChosen");
        assertThat(outcomes(after(chosen, leaving(GOES)), one, each))
                .containsExactly("CHOICE_THE_SAME", "NationalSubmissionChosen");
    }

    @Test
    void aStateKeepsDraftsUntilItChoosesAgain() {
        ChooseDraftRetention keep = new ChooseDraftRetention(true);
        ChooseDraftRetention erase = new ChooseDraftRetention(false);
        ParticipationState kept = after(JOINED, keep, new ChooseNationalSubmission(true));

        assertThat(outcomes(new NotJoined(), keep)).containsExactly("PARTICIPATION_NOT_FOUND");
        assertThat(outcomes(JOINED, keep, erase)).containsExactly("DraftRetentionChosen", "CHOICE_THE_SAME");
        assertThat(outcomes(after(kept, leaving(GOES)), keep, erase))
                .containsExactly("CHOICE_THE_SAME", "DraftRetentionChosen");
    }

    @Test
    void sectionsAreInACatalogue() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA));

        assertThat(outcome(set, chain("c", places("II.9"), MFA))).isEqualTo("SECTION_UNKNOWN");
        assertThat(outcome(set, chain("c", places("II", "II.3"), MFA))).isEqualTo("ClearanceChainSet");
    }

    @Test
    void oneChainTakesWhatNoConditionFits() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA));
        SetClearanceChain narrowed =
                new SetClearanceChain("default", places("II.3"), List.of(MFA), Set.of("customs"), PLACES, true);

        assertThat(outcome(JOINED, chain("c", places("II.3"), MFA))).isEqualTo("CHAIN_DEFAULT_MISSING");
        assertThat(outcome(JOINED, chain("c", List.of("customs"), MFA))).isEqualTo("CHAIN_DEFAULT_MISSING");
        assertThat(outcome(set, narrowed)).isEqualTo("CHAIN_DEFAULT_MISSING");
    }

    @Test
    void noTwoChainsFitTheSameEntryAlike() {
        Condition shown = new Condition(List.of(), List.of(), List.of(Visibility.PUBLIC, Visibility.PARTICIPANTS));
        Condition everybody = new Condition(List.of(), List.of(), List.of(Visibility.PUBLIC));
        ParticipationState set = after(
                JOINED,
                chain("default", List.of(), MFA),
                chain("borders", places("II.3"), MFA),
                chain("shown", shown, MFA));

        assertThat(outcome(set, chain("c", places("II", "II.3"), MFA))).isEqualTo("CHAIN_AMBIGUOUS");
        assertThat(outcome(set, chain("c", everybody, MFA))).isEqualTo("CHAIN_AMBIGUOUS");
        assertThat(outcome(set, chain("c", places("II"), MFA))).isEqualTo("ClearanceChainSet");
        assertThat(outcome(set, chain("c", new Condition(List.of(), List.of("II.3"), List.of(Visibility.PUBLIC)), MFA)))
                .isEqualTo("ClearanceChainSet");
    }

    @Test
    void aStepThatTwoChainsOfOneReportShareHasOneHolder() {
        ParticipationState set = after(JOINED, chain("default", List.of(), MFA));
        Step elsewhere = step("mfa", HolderKind.AGENCY, "customs");

        assertThat(outcome(set, chain("c", places("II.3"), elsewhere))).isEqualTo("STEP_HOLDER_DIFFERS");
        assertThat(outcome(set, chain("c", List.of("customs"), elsewhere))).isEqualTo("ClearanceChainSet");
    }

    private static LeaveInstrument leaving(LocalDate from) {
        return new LeaveInstrument(from, TODAY);
    }

    private static List<String> outcomes(ParticipationState state, ParticipationCommand... commands) {
        return Arrays.stream(commands).map(command -> outcome(state, command)).toList();
    }

    private static JoinState joining(String state, LocalDate from, @Nullable Terms terms) {
        return new JoinState("JPOA-CA-2022", state, from, terms);
    }

    private static SetClearanceChain chain(String name, List<String> agencies, Step... steps) {
        return chain(name, new Condition(agencies, List.of(), List.of()), steps);
    }

    private static SetClearanceChain chain(String name, Condition when, Step... steps) {
        return new SetClearanceChain(name, when, Arrays.asList(steps), Set.of("customs"), PLACES, false);
    }

    private static Condition places(String... sections) {
        return new Condition(List.of(), Arrays.asList(sections), List.of());
    }

    private static Step step(String step, HolderKind kind, String name) {
        return new Step(step, new Holder(kind, name));
    }

    private static ParticipationState after(ParticipationState state, ParticipationCommand... commands) {
        ParticipationState now = state;
        for (ParticipationCommand command : commands) {
            for (ParticipationEvent event : ParticipationDecider.decide(now, command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    private static String outcome(ParticipationState state, ParticipationCommand command) {
        try {
            return ParticipationDecider.decide(state, command)
                    .getFirst()
                    .getClass()
                    .getSimpleName();
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
