package org.tallystick.command.participation.model;

import java.util.List;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseDraftRetention;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseNationalSubmission;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationState.Choices;
import org.tallystick.command.participation.model.ParticipationState.Joined;
import org.tallystick.command.participation.model.ParticipationState.Left;
import org.tallystick.command.participation.model.ParticipationState.NotJoined;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainEnded;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

/** Decides what becomes of a state's participation. */
public final class ParticipationDecider {

    private static final List<Policy<JoinState>> JOINING = List.of(
            JoiningPolicies::instrumentIsAdopted,
            JoiningPolicies::stateIsAParty,
            JoiningPolicies::notBeforeTheAdoption);

    private static final List<Policy<Rejoining>> REJOINING = List.of(JoiningPolicies::notBeforeItLeft);

    private static final List<Policy<Leaving>> LEAVING =
            List.of(LeavingPolicies::notBeforeItJoined, LeavingPolicies::whatWasStays);

    private static final List<Policy<ProposedChain>> CHAIN = List.of(
            ChainPolicies::replacedOnlyUnderARevision,
            ChainPolicies::someStep,
            ChainPolicies::everyStepOnce,
            ChainPolicies::stepsHeldByWhoCanClear,
            ChainPolicies::agenciesAreRegistered,
            ChainPolicies::sectionsAreInACatalogue,
            ChainPolicies::someChainTakesTheRest,
            ChainPolicies::oneChainForEachCase,
            ChainPolicies::oneHolderForEachStep);

    private ParticipationDecider() {}

    record Rejoining(Left left, JoinState command) {}

    record Leaving(Joined joined, LeaveInstrument command) {}

    public static List<ParticipationEvent> decide(ParticipationState state, ParticipationCommand command) {
        return switch (command) {
            case JoinState join -> join(state, join);
            case LeaveInstrument leave -> leave(state, leave);
            case SetClearanceChain set -> set(state, set);
            case EndClearanceChain end -> end(state, end);
            case ChooseDraftRetention choose -> choose(state, choose);
            case ChooseNationalSubmission choose -> choose(state, choose);
        };
    }

    private static List<ParticipationEvent> join(ParticipationState state, JoinState command) {
        return switch (state) {
            case Joined _ ->
                throw new Refused(ParticipationRefusal.STATE_ALREADY_JOINED, "The state takes part in it already.");
            case NotJoined _ -> {
                Policy.require(command, JOINING);
                yield List.of(joined(command));
            }
            case Left left -> {
                Policy.require(command, JOINING);
                Policy.require(new Rejoining(left, command), REJOINING);
                yield List.of(joined(command));
            }
        };
    }

    private static StateJoined joined(JoinState command) {
        return new StateJoined(command.instrument(), command.state(), command.from());
    }

    private static List<ParticipationEvent> leave(ParticipationState state, LeaveInstrument command) {
        return switch (state) {
            case NotJoined _ -> throw unknown();
            case Joined joined -> {
                Policy.require(new Leaving(joined, command), LEAVING);
                yield List.of(new StateLeft(joined.instrument(), joined.state(), joined.since(), command.from()));
            }
            case Left left ->
                throw new Refused(
                        ParticipationRefusal.STATE_ALREADY_LEFT, "The state has left it from " + left.until() + " on.");
        };
    }

    private static List<ParticipationEvent> set(ParticipationState state, SetClearanceChain command) {
        return switch (state) {
            case NotJoined _ -> throw unknown();
            case Joined joined -> set(joined.instrument(), joined.state(), joined.choices(), command);
            case Left left -> set(left.instrument(), left.state(), left.choices(), command);
        };
    }

    /** Also once it has left: what it reported of the days before is still cleared and corrected. */
    private static List<ParticipationEvent> set(
            String instrument, String state, Choices choices, SetClearanceChain command) {
        ProposedChain proposed = new ProposedChain(choices, command);
        Policy.require(proposed, CHAIN);
        return List.of(new ClearanceChainSet(instrument, state, proposed.chain()));
    }

    private static List<ParticipationEvent> end(ParticipationState state, EndClearanceChain command) {
        return switch (state) {
            case NotJoined _ -> throw unknown();
            case Joined joined -> end(joined.instrument(), joined.state(), joined.choices(), command);
            case Left left -> end(left.instrument(), left.state(), left.choices(), command);
        };
    }

    private static List<ParticipationEvent> end(
            String instrument, String state, Choices choices, EndClearanceChain command) {
        ClearanceChain chain = choices.chains().get(command.name());
        if (chain == null) {
            throw new Refused(ParticipationRefusal.CHAIN_NOT_FOUND, "No chain of this name is in force.");
        }
        if (chain.takesTheRest()) {
            throw new Refused(
                    ParticipationRefusal.CHAIN_TAKES_THE_REST, "It takes what no other fits: it can only be replaced.");
        }
        return List.of(new ClearanceChainEnded(instrument, state, chain.name(), chain.version()));
    }

    private static List<ParticipationEvent> choose(ParticipationState state, ChooseNationalSubmission command) {
        return switch (state) {
            case NotJoined _ -> throw unknown();
            case Joined joined ->
                chosen(joined.instrument(), joined.state(), joined.choices().asOne(), command);
            case Left left ->
                chosen(left.instrument(), left.state(), left.choices().asOne(), command);
        };
    }

    private static List<ParticipationEvent> chosen(
            String instrument, String state, boolean before, ChooseNationalSubmission command) {
        if (before == command.wanted()) {
            throw theSame();
        }
        return List.of(new NationalSubmissionChosen(instrument, state, command.wanted()));
    }

    private static List<ParticipationEvent> choose(ParticipationState state, ChooseDraftRetention command) {
        return switch (state) {
            case NotJoined _ -> throw unknown();
            case Joined joined -> retained(joined.instrument(), joined.state(), joined.choices(), command);
            case Left left -> retained(left.instrument(), left.state(), left.choices(), command);
        };
    }

    private static List<ParticipationEvent> retained(
            String instrument, String state, Choices choices, ChooseDraftRetention command) {
        if (choices.keepsDrafts() == command.kept()) {
            throw theSame();
        }
        return List.of(new DraftRetentionChosen(instrument, state, command.kept()));
    }

    private static Refused theSame() {
        return new Refused(ParticipationRefusal.CHOICE_THE_SAME, "It is so already.");
    }

    private static Refused unknown() {
        return new Refused(
                ParticipationRefusal.PARTICIPATION_NOT_FOUND, "The state does not take part in the instrument.");
    }
}
