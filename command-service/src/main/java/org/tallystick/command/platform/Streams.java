package org.tallystick.command.platform;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.events.DomainEvent;

/** What a stream adds up to, read as a command to it would read it, and nothing more. */
@Component
public final class Streams {

    private final EventStore store;

    Streams(EventStore store) {
        this.store = store;
    }

    /** @param lastSequence of the stream's events, −1 when there is none */
    public record Read<S>(S state, long lastSequence) {}

    /**
     * @param state of the stream's events
     * @param none the state before the first event
     */
    public <S, E extends DomainEvent> Read<S> read(
            Request request, String stream, String state, S none, Class<E> family, BiFunction<S, E, S> after) {
        Call<S> reading = new Call<>(stream, state, new Reading(stream), List.of(), null, Streams::notAnswered);
        MetaData metaData = MetaData.from(new Attempt(request, reading).metaData());
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>(reading.command(), metaData));
        try {
            return fold(stream, none, family, after);
        } finally {
            work.rollback();
        }
    }

    private static Answer notAnswered(@Nullable Object nothing) {
        throw new IllegalStateException("reading records nothing");
    }

    /** In the place of a command. */
    private record Reading(String stream) {}

    private <S, E extends DomainEvent> Read<S> fold(String stream, S none, Class<E> family, BiFunction<S, E, S> after) {
        S state = none;
        long last = -1;
        Iterator<? extends DomainEventMessage<?>> events =
                store.readEvents(stream).asStream().iterator();
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            state = after.apply(state, family.cast(event.getPayload()));
            last = event.getSequenceNumber();
        }
        return new Read<>(state, last);
    }
}
