package org.tallystick.command.platform;

import java.util.Iterator;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.tallystick.events.DomainEvent;

/** What a stream's events add up to, read without a command. */
@Component
public final class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** @param none the state before the first event */
    public <S, E extends DomainEvent> S fold(String stream, S none, Class<E> family, BiFunction<S, E, S> after) {
        S state = none;
        Iterator<? extends DomainEventMessage<?>> events =
                store.readEvents(stream).asStream().iterator();
        while (events.hasNext()) {
            state = after.apply(state, family.cast(events.next().getPayload()));
        }
        return state;
    }
}
