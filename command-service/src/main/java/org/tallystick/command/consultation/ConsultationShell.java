package org.tallystick.command.consultation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationDecider;
import org.tallystick.command.consultation.model.ConsultationState;
import org.tallystick.command.consultation.model.ConsultationState.NotScheduled;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.events.consultation.ConsultationEvent;

/** Stop 3 of 9: what Axon holds of a consultation; every decision is the decider's. */
final class ConsultationShell extends AggregateShell<ConsultationState, ConsultationEvent> {

    ConsultationShell() {
        super(new NotScheduled());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ConsultationState handle(ScheduleConsultation command) {
        record(ConsultationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ConsultationState handle(RecordConsultation command) {
        record(ConsultationDecider.decide(state(), command));
        return state();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ConsultationState handle(CloseFollowUp command) {
        record(ConsultationDecider.decide(state(), command));
        return state();
    }

    @EventSourcingHandler
    void on(ConsultationEvent event) {
        become(state().after(event));
    }
}
