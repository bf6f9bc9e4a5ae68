package org.tallystick.command.assistance;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.assistance.model.OfferDecider;
import org.tallystick.command.assistance.model.OfferState;
import org.tallystick.command.assistance.model.OfferState.NotMade;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.assistance.OfferEvent;

/** Stop 3 of 9: what Axon holds of an offer of assistance; every decision is the decider's. */
final class OfferShell extends AggregateShell<OfferState, OfferEvent> {

    OfferShell() {
        super(new NotMade());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    OfferState handle(MakeOffer command) {
        record(OfferDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    OfferState handle(RecordDelivery command) {
        record(OfferDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(OfferEvent event) {
        become(state().after(event));
    }
}
