package org.tallystick.command.determination.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.Clears;
import org.tallystick.command.clearance.model.ClearanceCommand.Releases;
import org.tallystick.command.clearance.model.ClearanceCommand.Returns;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.Submits;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.events.Text;
import org.tallystick.events.clearance.ClearancePath;
import org.tallystick.events.determination.DeterminationEvent.Content;

/** What a state can do with the position of a cell of its own. */
public sealed interface DeterminationCommand {

    record Draft(Drafter by, Content content, Grounds grounds) {}

    /** @param inForce the chain of the coordinator, null when the state has set none */
    record DeterminePosition(Draft draft, @Nullable ClearancePath inForce) implements DeterminationCommand, Submits {}

    /** A returned version again, on the chain that it is bound to and what it asks for beside; or, once one is released or revoked, the next one. */
    record ReviseDetermination(Draft draft, @Nullable ClearancePath inForce) implements DeterminationCommand, Submits {}

    record ClearDetermination(ClearStep clear) implements DeterminationCommand, Clears {}

    record ReturnDetermination(SendBack back) implements DeterminationCommand, Returns {}

    record ReleaseDetermination() implements DeterminationCommand, Releases {}

    /** @param person who revokes it */
    record RevokeDetermination(UUID person, Text reason) implements DeterminationCommand {}
}
