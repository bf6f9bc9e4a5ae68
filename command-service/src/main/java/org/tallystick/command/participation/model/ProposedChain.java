package org.tallystick.command.participation.model;

import java.util.stream.Stream;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationState.Choices;
import org.tallystick.events.participation.ClearanceChain;

/** A chain beside those in force. */
record ProposedChain(Choices choices, SetClearanceChain command) {

    boolean replacesOne() {
        return choices.chains().containsKey(command.name());
    }

    /** As it would be in force. */
    ClearanceChain chain() {
        return command.chain(choices.versions().getOrDefault(command.name(), 0) + 1);
    }

    Stream<ClearanceChain> others() {
        return choices.chains().values().stream().filter(chain -> !chain.name().equals(command.name()));
    }
}
