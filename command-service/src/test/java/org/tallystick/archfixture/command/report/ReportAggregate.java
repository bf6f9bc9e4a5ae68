package org.tallystick.archfixture.command.report;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.tallystick.events.DomainEvent;

/** Keeps to every rule: a shell. */
public interface ReportAggregate {
    @EventSourcingHandler
    void on(DomainEvent event);
}
