package org.tallystick.command.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.command.ledger.LedgerReader.Stored;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.wire.EventCodec;
import tools.jackson.databind.json.JsonMapper;

final class History implements LedgerHistory {

    private static final JsonMapper JSON = new JsonMapper();

    private final LedgerReader ledger;
    private final EventCodec codec;

    History(LedgerReader ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    @Override
    public List<Past> reference(long from, int most) {
        return past(ledger.reference(from, most));
    }

    @Override
    public List<Past> expunged(long from, int most) {
        return past(ledger.expunged(from, most));
    }

    @Override
    public List<Past> released(long from, int most) {
        return past(ledger.released(from, most));
    }

    private List<Past> past(List<Stored> stored) {
        return stored.stream()
                .map(one -> new Past(one.index, one.eventId, codec.decode(one.event)))
                .toList();
    }

    @Override
    public List<Typed> typed(String stream) {
        return ledger.streams(List.of(stream)).getOrDefault(stream, List.of()).stream()
                .map(stored -> new Typed(codec.decode(stored.event).payload(), keys(stored)))
                .toList();
    }

    private static Set<UUID> keys(Stored stored) {
        return JSON.readTree(stored.event).findValuesAsString("kid").stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DomainEvent> events(String stream) {
        return ledger.streams(List.of(stream)).getOrDefault(stream, List.of()).stream()
                .map(stored -> codec.decode(stored.event).payload())
                .toList();
    }

    @Override
    public Set<String> streamsWith(Collection<String> streams, String type) {
        return ledger.streamsWith(streams, type);
    }
}
