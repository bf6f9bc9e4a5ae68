package org.tallystick.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.ledger.keys.Keys;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Attempt;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.DurableEventStorage;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.UuidV7;
import org.tallystick.events.DomainEvent;

/** What Axon sees of the ledger: it loads one stream, and appends the events of one command. */
final class LedgerStorageEngine implements DurableEventStorage {

    private final StreamLoader streams;
    private final EntryEncoder encoder;
    private final StoredAnswers answers;
    private final Keys keys;
    private final UuidV7 ids;
    private final Appender appender;
    private final ReferenceViews views;

    LedgerStorageEngine(
            StreamLoader streams,
            EntryEncoder encoder,
            StoredAnswers answers,
            Keys keys,
            UuidV7 ids,
            Appender appender,
            ReferenceViews views) {
        this.streams = streams;
        this.encoder = encoder;
        this.answers = answers;
        this.keys = keys;
        this.ids = ids;
        this.appender = appender;
        this.views = views;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        Attempt attempt = Attempt.current();
        attempt.beginAppend();
        Answer answer = attempt.answer();
        List<Entry> entries = encode(attempt, events);
        if (attempt.request().dryRun()) {
            attempt.recorded(Receipt.rehearsed(answer));
            return;
        }
        PendingAppend pending = pending(attempt, entries, answer);
        List<Receipt.Recorded> recorded = appender.append(pending);
        attempt.recorded(new Receipt(answer, pending.revision(), recorded, null, false));
        if (pending.entries.stream().anyMatch(entry -> ReferenceViews.areMadeOf(entry.type))) {
            views.catchUp();
        }
    }

    private List<Entry> encode(Attempt attempt, List<? extends EventMessage<?>> events) {
        Request request = attempt.request();
        List<Entry> entries = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            entries.add(encode(request, attempt.call(), event));
        }
        for (Call.Beside beside : attempt.call().beside()) {
            long sequence = beside.firstSequence();
            for (DomainEvent event : beside.events()) {
                entries.add(encoder.encode(request, ids.next(), beside.stream(), sequence++, attempt.call(), event));
            }
        }
        return entries;
    }

    private Entry encode(Request request, Call<?> call, EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event
                && event.getPayload() instanceof DomainEvent payload
                && event.getAggregateIdentifier().equals(call.stream())) {
            return encoder.encode(request, ids.next(), call.stream(), event.getSequenceNumber(), call, payload);
        }
        throw new IllegalStateException("a command to " + call.stream() + " must not publish " + message);
    }

    private PendingAppend pending(Attempt attempt, List<Entry> entries, Answer answer) {
        Call<?> call = attempt.call();
        return new PendingAppend(
                entries,
                keys.tagKey(call.state()),
                call.reliances(),
                call.validUntil(),
                attempt.request().idempotency(),
                answers.write(answer));
    }

    @Override
    public DomainEventStream readEvents(String stream, long firstSequenceNumber) {
        if (firstSequenceNumber != 0) {
            throw unsupported("reading a stream from its middle");
        }
        return streams.load(Attempt.current());
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw unsupported("snapshots");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw unsupported("Axon's event processors: the relay and the feeds read the ledger in its own order");
    }

    private static UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException("the ledger does not know " + what);
    }
}
