package org.tallystick.command.instrument;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentDecider;
import org.tallystick.command.instrument.model.InstrumentState;
import org.tallystick.command.instrument.model.InstrumentState.NotAdopted;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.instrument.InstrumentEvent;

/** Stop 3 of 9: what Axon holds of an instrument; every decision is the decider's. Each command is answered with the state it led to. */
final class InstrumentShell extends AggregateShell<InstrumentState, InstrumentEvent> {

    InstrumentShell() {
        super(new NotAdopted());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstrumentState handle(AdoptInstrument command) {
        record(InstrumentDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstrumentState handle(ReviseInstrument command) {
        record(InstrumentDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstrumentState handle(RecordLinks command) {
        record(InstrumentDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InstrumentState handle(RetireInstrument command) {
        record(InstrumentDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(InstrumentEvent event) {
        become(state().after(event));
    }
}
