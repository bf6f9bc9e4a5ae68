package org.tallystick.command.platform;

import java.util.Iterator;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.tallystick.events.DomainEvent;

/** What the stream of a call adds up to, read as the call would read it, and nothing more. */
@Component
public final class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** @param none the state before the first event */
    public <S, E extends DomainEvent> S fold(
            Request request, Call<S> call, S none, Class<E> family, BiFunction<S, E, S> after) {
        MetaData metaData = MetaData.from(new Attempt(request, call).metaData());
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(call.command(), metaData));
        try {
            return fold(call.stream(), none, family, after);
        } finally {
            work.rollback();
        }
    }

    private <S, E extends DomainEvent> S fold(String stream, S none, Class<E> family, BiFunction<S, E, S> after) {
        S state = none;
        Iterator<? extends DomainEventMessage<?>> events =
                store.readEvents(stream).asStream().iterator();
        while (events.hasNext()) {
            state = after.apply(state, family.cast(events.next().getPayload()));
        }
        return state;
    }
}
