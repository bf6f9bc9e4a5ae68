package org.tallystick.command.platform;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** From a shell's class to its handlers on the command bus. */
final class AggregateWiring {

    private AggregateWiring() {}

    static <T extends AggregateShell<?, ?>> Registration subscribe(
            AggregateType<T> type, EventStore store, CommandBus bus) {
        return AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(type.shell())
                .repository(repository(type, store))
                .commandTargetResolver(new CommandTarget())
                .creationPolicyAggregateFactory(stream -> type.empty().get())
                .build()
                .subscribe(bus);
    }

    /** Commands to one stream take turns inside an instance; between instances the append condition decides. */
    private static <T extends AggregateShell<?, ?>> EventSourcingRepository<T> repository(
            AggregateType<T> type, EventStore store) {
        return EventSourcingRepository.builder(type.shell())
                .eventStore(store)
                .aggregateFactory(new Factory<>(type))
                .lockFactory(PessimisticLockFactory.usingDefaults())
                .build();
    }

    private static final class Factory<T extends AggregateShell<?, ?>> extends AbstractAggregateFactory<T> {

        private final AggregateType<T> type;

        Factory(AggregateType<T> type) {
            super(type.shell());
            this.type = type;
        }

        @Override
        @SuppressWarnings("rawtypes")
        protected T doCreateAggregate(String stream, DomainEventMessage first) {
            return type.empty().get();
        }
    }
}
