package org.tallystick.command.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.wire.EventCodec;

final class History implements LedgerHistory {

    private final LedgerReader ledger;
    private final EventCodec codec;

    History(LedgerReader ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    @Override
    public List<Past> reference(long from, int most) {
        return ledger.reference(from, most).stream()
                .map(stored -> new Past(stored.index, stored.eventId, codec.decode(stored.event)))
                .toList();
    }

    @Override
    public Set<String> streamsWith(Collection<String> streams, String type) {
        return ledger.streamsWith(streams, type);
    }
}
