package org.tallystick.command.platform;

import java.lang.reflect.Field;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Refuses to start when what stands behind the command bus is not what {@link AxonConfiguration} put there. */
@Component
final class WiringCheck implements InitializingBean {

    private final List<CommandBus> commandBuses;
    private final List<EventBus> eventBuses;

    WiringCheck(List<CommandBus> commandBuses, List<EventBus> eventBuses) {
        this.commandBuses = commandBuses;
        this.eventBuses = eventBuses;
    }

    @Override
    public void afterPropertiesSet() {
        require(commandBuses.size() == 1, "one command bus, not " + commandBuses);
        require(eventBuses.size() == 1, "one event store and no other event bus, not " + eventBuses);
        CommandBus bus = commandBuses.getFirst();
        require(bus.getClass() == SimpleCommandBus.class, "Axon's simple command bus, not " + bus.getClass());
        Object transactions = read(SimpleCommandBus.class, "transactionManager", bus);
        require(transactions instanceof NoTransactionManager, "no transaction around commands, not " + transactions);
        EventBus store = eventBuses.getFirst();
        require(store.getClass() == EmbeddedEventStore.class, "an event store that appends, not " + store.getClass());
        Object engine = read(AbstractEventStore.class, "storageEngine", store);
        require(engine instanceof DurableEventStorage, "the ledger behind the event store, not " + engine);
    }

    private static Object read(Class<?> owner, String name, Object from) {
        try {
            Field field = owner.getDeclaredField(name);
            return ReflectionUtils.getFieldValue(field, from);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("this version of Axon is wired in another way: " + name, e);
        }
    }

    private static void require(boolean held, String what) {
        if (!held) {
            throw new IllegalStateException("wrong Axon wiring: needed is " + what);
        }
    }
}
