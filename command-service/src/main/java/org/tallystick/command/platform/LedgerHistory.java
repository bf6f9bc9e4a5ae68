package org.tallystick.command.platform;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.wire.Envelope;

/** The ledger as followers read it, from a position that they keep beside their effect. */
public interface LedgerHistory {

    /**
     * Everything about other things than reports, in ledger order.
     *
     * @param from index of the first entry that may be among them
     * @param most how many; fewer say that there is nothing more yet
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    List<Past> reference(long from, int most);

    /**
     * Those of {@code streams} that have an event of this type, in whatever version it was written.
     *
     * @param type without version: {@code report.submitted}
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    Set<String> streamsWith(Collection<String> streams, String type);

    /**
     * Every release of a report, in ledger order.
     *
     * @param from index of the first entry that may be among them
     * @param most how many; fewer say that there is nothing more yet
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    List<Past> released(long from, int most);

    /**
     * Every destruction of what a report told, expunged content and erased drafts, in ledger order.
     *
     * @param from index of the first entry that may be among them
     * @param most how many; fewer say that there is nothing more yet
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    List<Past> expunged(long from, int most);

    /**
     * Everything that happened in a stream, in its order, with the keys of what was typed in it.
     *
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    List<Typed> typed(String stream);

    /** @param keys ids of those that its texts are encrypted under */
    record Typed(DomainEvent event, Set<UUID> keys) {}

    /**
     * Everything that happened in a stream, in its order.
     *
     * @throws TryAgainLaterException when the ledger can not be reached
     */
    List<DomainEvent> events(String stream);

    record Past(long index, UUID eventId, Envelope event) {}
}
