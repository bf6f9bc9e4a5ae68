package org.tallystick.command.participation.model;

import java.util.List;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationState.Joined;
import org.tallystick.command.participation.model.ParticipationState.NotJoined;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;

/** Decides what becomes of a state's participation. */
public final class ParticipationDecider {

    private static final List<Policy<JoinState>> JOINING = List.of(
            JoiningPolicies::instrumentIsAdopted,
            JoiningPolicies::stateIsAParty,
            JoiningPolicies::notBeforeTheAdoption);

    private static final List<Policy<ProposedChain>> CHAIN = List.of(
            ChainPolicies::replacedOnlyUnderARevision,
            ChainPolicies::someStep,
            ChainPolicies::everyStepOnce,
            ChainPolicies::stepsHeldByWhoCanClear,
            ChainPolicies::agenciesAreRegistered,
            ChainPolicies::oneChainForEachAgency);

    private ParticipationDecider() {}

    public static List<ParticipationEvent> decide(ParticipationState state, ParticipationCommand command) {
        return switch (command) {
            case JoinState join -> join(state, join);
            case SetClearanceChain set -> set(state, set);
        };
    }

    private static List<ParticipationEvent> join(ParticipationState state, JoinState command) {
        return switch (state) {
            case Joined _ ->
                throw new Refused(ParticipationRefusal.STATE_ALREADY_JOINED, "The state takes part in it already.");
            case NotJoined _ -> {
                Policy.require(command, JOINING);
                yield List.of(new StateJoined(command.instrument(), command.state(), command.from()));
            }
        };
    }

    private static List<ParticipationEvent> set(ParticipationState state, SetClearanceChain command) {
        return switch (state) {
            case NotJoined _ ->
                throw new Refused(
                        ParticipationRefusal.PARTICIPATION_NOT_FOUND,
                        "The state does not take part in the instrument.");
            case Joined joined -> {
                ProposedChain proposed = new ProposedChain(joined, command);
                Policy.require(proposed, CHAIN);
                ClearanceChain chain = new ClearanceChain(
                        command.name(), proposed.replacedVersion() + 1, command.agencies(), command.steps());
                yield List.of(new ClearanceChainSet(joined.instrument(), joined.state(), chain));
            }
        };
    }
}
