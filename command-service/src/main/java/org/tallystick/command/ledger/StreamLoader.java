package org.tallystick.command.ledger;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.GenericMessage;
import org.tallystick.command.ledger.LedgerReader.Stored;
import org.tallystick.command.platform.Attempt;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;

/** Loads the stream of a command; what many commands need at once is read by one query. */
final class StreamLoader implements AutoCloseable {

    private final EventCodec codec;
    private final Coalescer<String, List<Stored>> streams;

    StreamLoader(LedgerReader ledger, EventCodec codec) {
        this.codec = codec;
        this.streams = new Coalescer<>("ledger streams", ledger::streams);
    }

    DomainEventStream load(Attempt attempt) {
        String stream = attempt.call().stream();
        List<Stored> found = streams.ask(stream);
        List<Stored> stored = found == null ? List.of() : found;
        attempt.loaded(stored.size());
        return DomainEventStream.of(stored.stream().map(one -> message(one, attempt)));
    }

    private DomainEventMessage<?> message(Stored stored, Attempt attempt) {
        Envelope event = codec.decode(stored.event);
        if (!event.state().equals(attempt.call().state())) {
            throw new IllegalStateException(stored.stream + " is of " + event.state() + " for good");
        }
        return new GenericDomainEventMessage<>(
                event.type(),
                stored.stream,
                event.streamSeq(),
                new GenericMessage<>(stored.eventId.toString(), event.payload(), Map.of()),
                stored.acceptedAt);
    }

    @Override
    public void close() {
        streams.close();
    }
}
