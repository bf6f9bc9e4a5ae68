package org.tallystick.command.recommendation.model;

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
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** What a state can do with its responses to one recommendation. */
public sealed interface ResponseCommand {

    /** @param text the reason of a decline, or what was done */
    record Draft(Drafter by, Kind kind, @Nullable Text text, String language) {}

    /**
     * @param inForce the chain for the drafting agency, null when the state has set none
     * @param closed whether the recommendation is
     */
    record SubmitResponse(Draft draft, @Nullable ClearancePath inForce, boolean closed)
            implements ResponseCommand, Submits {}

    /** The returned response again, under the chain that it is bound to. */
    record ResubmitResponse(Draft draft, boolean closed) implements ResponseCommand, Submits {}

    record ClearResponse(ClearStep clear, boolean closed) implements ResponseCommand, Clears {}

    record ReturnResponse(SendBack back, boolean closed) implements ResponseCommand, Returns {}

    record ReleaseResponse(String instrument, boolean closed) implements ResponseCommand, Releases {}
}
