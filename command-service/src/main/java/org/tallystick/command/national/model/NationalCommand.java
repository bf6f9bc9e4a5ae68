package org.tallystick.command.national.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.Clears;
import org.tallystick.command.clearance.model.ClearanceCommand.Releases;
import org.tallystick.command.clearance.model.ClearanceCommand.Returns;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.Submits;
import org.tallystick.events.clearance.ClearancePath;

/** What a state can do with what it submits as one. */
public sealed interface NationalCommand {

    /**
     * @param chosen reports of the state in the cycle, null for all that are cleared
     * @param person who puts it together
     * @param actor the client that the person uses
     */
    record Assembly(Key key, @Nullable List<UUID> chosen, UUID person, UUID actor, Grounds grounds) {
        public Assembly {
            chosen = chosen == null ? null : List.copyOf(chosen);
        }
    }

    /** @param inForce the chain of the coordinator, null when the state has set none */
    record AssembleSubmission(Assembly assembly, @Nullable ClearancePath inForce) implements NationalCommand, Submits {}

    /** A returned version again, on the chain that it is bound to; or, once one is released, the next one. */
    record ReviseSubmission(Assembly assembly, @Nullable ClearancePath inForce) implements NationalCommand, Submits {}

    record ClearSubmission(ClearStep clear) implements NationalCommand, Clears {}

    record ReturnSubmission(SendBack back) implements NationalCommand, Returns {}

    /** @param audience instruments to whose participants it is released; empty: its own */
    record ReleaseSubmission(List<String> audience, Grounds grounds) implements NationalCommand, Releases {
        public ReleaseSubmission {
            audience = List.copyOf(audience);
        }
    }
}
