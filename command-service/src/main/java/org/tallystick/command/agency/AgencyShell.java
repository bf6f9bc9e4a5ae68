package org.tallystick.command.agency;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.RegisterSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.RequireSigning;
import org.tallystick.command.agency.model.AgencyCommand.RetireSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.agency.model.AgencyCommand.WaiveSigning;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.agency.model.AgencyDecider;
import org.tallystick.command.agency.model.Roster;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.agency.AgencyEvent;

/** Stop 3 of 9: what Axon holds of the agencies of a state; every decision is the decider's. Each command is answered with the state it led to. */
final class AgencyShell extends AggregateShell<Roster, AgencyEvent> {

    AgencyShell() {
        super(Roster.empty());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(RegisterAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(AssignMandate command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(RenameAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(SuspendAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(ReinstateAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(MergeAgencies command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(SplitAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(DissolveAgency command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(EndMandate command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(WithdrawMandate command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(RegisterSigningKey command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(RetireSigningKey command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(RequireSigning command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Roster handle(WaiveSigning command) {
        record(AgencyDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        become(state().after(event));
    }
}
