package org.tallystick.command.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.tallystick.command.platform.AggregateShell;
import org.tallystick.command.platform.ReferenceView;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.wire.Envelope;

/** A thing that others rely on: every command is recorded. */
final class Roster extends AggregateShell<Integer, AgencyEvent> {

    Roster() {
        super(0);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<AgencyEvent> handle(Register command) {
        return record(List.of(new AgencyRegistered(command.agency(), Map.of("en", command.agency()))));
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        become(state() + 1);
    }

    record Register(String agency) {}

    /** What a decision about something else can see of rosters. */
    static final class View implements ReferenceView {

        private final ConcurrentLinkedQueue<Envelope> seen = new ConcurrentLinkedQueue<>();

        @Override
        public void apply(Envelope event) {
            seen.add(event);
        }

        /** Last sequence of {@code stream}, −1 when there is none. */
        long last(String stream) {
            return seen.stream().filter(event -> event.stream().equals(stream)).count() - 1;
        }

        List<Envelope> seen() {
            return List.copyOf(seen);
        }
    }
}
