package org.tallystick.command.participation.model;

import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.events.participation.ClearanceChain;

/** A chain beside those in force. */
record ProposedChain(Map<String, ClearanceChain> inForce, SetClearanceChain command) {

    /** 0 when no chain of this name is in force. */
    int replacedVersion() {
        ClearanceChain replaced = inForce.get(command.name());
        return replaced == null ? 0 : replaced.version();
    }

    /** As it would be in force. */
    ClearanceChain chain() {
        return command.chain(replacedVersion() + 1);
    }

    Stream<ClearanceChain> others() {
        return inForce.values().stream().filter(chain -> !chain.name().equals(command.name()));
    }
}
