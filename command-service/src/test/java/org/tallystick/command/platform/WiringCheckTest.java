package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WiringCheckTest {

    private final AxonConfiguration axon = new AxonConfiguration();
    private final CommandBus bus = axon.commandBus();
    private final EventBus store = axon.eventStore(new Ledger());

    @Test
    void whatTheConfigurationMakesPasses() {
        assertThatCode(() -> check(List.of(bus), List.of(store))).doesNotThrowAnyException();
    }

    @Test
    void aTransactionAroundCommandsIsRefused() {
        CommandBus transacting = SimpleCommandBus.builder()
                .transactionManager(() -> new Transaction() {
                    @Override
                    public void commit() {}

                    @Override
                    public void rollback() {}
                })
                .build();

        assertThatThrownBy(() -> check(List.of(transacting), List.of(store))).hasMessageContaining("no transaction");
    }

    @Test
    void anEventBusThatForgetsIsRefused() {
        assertThatThrownBy(() ->
                        check(List.of(bus), List.of(SimpleEventBus.builder().build())))
                .hasMessageContaining("an event store that appends");
    }

    @Test
    void anotherStorageEngineIsRefused() {
        EventBus forgetful = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();

        assertThatThrownBy(() -> check(List.of(bus), List.of(forgetful))).hasMessageContaining("the ledger behind");
    }

    @Test
    void aSecondBusIsRefused() {
        assertThatThrownBy(() -> check(List.of(bus, axon.commandBus()), List.of(store)))
                .hasMessageContaining("one command bus");
        assertThatThrownBy(() -> check(List.of(bus), List.of(store, store))).hasMessageContaining("one event store");
        assertThatThrownBy(() -> check(List.of(bus), List.of())).hasMessageContaining("one event store");
    }

    private static void check(List<CommandBus> buses, List<EventBus> stores) {
        new WiringCheck(buses, stores).afterPropertiesSet();
    }

    private static final class Ledger implements DurableEventStorage {

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void storeSnapshot(DomainEventMessage<?> snapshot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DomainEventStream readEvents(String stream, long first) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
            return Optional.empty();
        }
    }
}
