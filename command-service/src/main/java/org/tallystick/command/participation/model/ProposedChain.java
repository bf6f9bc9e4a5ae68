package org.tallystick.command.participation.model;

import java.util.stream.Stream;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationState.Joined;
import org.tallystick.events.participation.ClearanceChain;

/** A chain beside those in force. */
record ProposedChain(Joined joined, SetClearanceChain command) {

    /** 0 when no chain of this name is in force. */
    int replacedVersion() {
        ClearanceChain replaced = joined.chains().get(command.name());
        return replaced == null ? 0 : replaced.version();
    }

    Stream<ClearanceChain> others() {
        return joined.chains().values().stream().filter(chain -> !chain.name().equals(command.name()));
    }
}
