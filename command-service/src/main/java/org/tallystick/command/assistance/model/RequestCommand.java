package org.tallystick.command.assistance.model;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.clearance.model.ClearanceCommand.ClearStep;
import org.tallystick.command.clearance.model.ClearanceCommand.Clears;
import org.tallystick.command.clearance.model.ClearanceCommand.Releases;
import org.tallystick.command.clearance.model.ClearanceCommand.Returns;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.clearance.model.ClearanceCommand.Submits;
import org.tallystick.command.clearance.model.Drafter;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.clearance.ClearancePath;

/** What a state can do with a request of its own. */
public sealed interface RequestCommand {

    /**
     * @param items paths in the catalogue of the instrument; empty when none is adopted
     * @param recommendations to the state under the instrument that are not closed
     */
    record Draft(Drafter by, Content content, Set<String> items, Set<UUID> recommendations) {
        public Draft {
            items = Set.copyOf(items);
            recommendations = Set.copyOf(recommendations);
        }
    }

    /** @param inForce the chain for the drafting agency, null when the state has set none */
    record SubmitRequest(Draft draft, @Nullable ClearancePath inForce) implements RequestCommand, Submits {}

    /**
     * The returned request again, under the chain that it is bound to.
     *
     * @param inForce what it asks for as it is now, null when the state has set no chain
     */
    record ResubmitRequest(Draft draft, @Nullable ClearancePath inForce) implements RequestCommand, Submits {}

    record ClearRequest(ClearStep clear) implements RequestCommand, Clears {}

    record ReturnRequest(SendBack back) implements RequestCommand, Returns {}

    record PublishRequest() implements RequestCommand, Releases {}

    /** @param made whether such an offer was made on this request */
    record AcceptOffer(UUID offer, boolean made) implements RequestCommand {}

    /** @param delivered whether something was */
    record CloseRequest(Outcome outcome, boolean delivered) implements RequestCommand {}
}
