package org.tallystick.command.reaction;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.events.wire.Envelope;

/** A ledger that is a list. */
record Remembered(List<Past> entries) implements LedgerHistory {

    @Override
    public List<Past> reference(long from, int most) {
        return entries.stream().filter(past -> past.index() >= from).limit(most).toList();
    }

    @Override
    public Set<String> streamsWith(Collection<String> streams, String type) {
        return entries.stream()
                .map(Past::event)
                .filter(event -> event.type().startsWith(type + ".v") && streams.contains(event.stream()))
                .map(Envelope::stream)
                .collect(Collectors.toSet());
    }
}
