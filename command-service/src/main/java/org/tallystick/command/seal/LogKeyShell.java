package org.tallystick.command.seal;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;

/** What Axon holds of the log's keys: those that were announced. There is nothing to decide; said twice it is said once. */
final class LogKeyShell extends AggregateShell<Set<String>, LogEvent> {

    LogKeyShell() {
        super(Set.of());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Set<String> handle(AnnounceLogKey command) {
        record(List.of(command.announced()));
        return state();
    }

    @EventSourcingHandler
    void on(LogEvent event) {
        become(
                switch (event) {
                    case LogKeyAnnounced announced -> Copies.with(state(), announced.vkey());
                });
    }
}
