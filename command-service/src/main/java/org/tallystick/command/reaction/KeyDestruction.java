package org.tallystick.command.reaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tallystick.command.ledger.keys.Destructions;
import org.tallystick.command.ledger.keys.Destructions.Position;
import org.tallystick.command.platform.LedgerHistory.Past;

/** Reads the ledger from where it stood, lot by lot, and destroys the keys that its events doom. */
final class KeyDestruction {

    private static final int LOT = 1000;

    private final Destructions destructions;
    private final History history;
    private final Function<List<Past>, Map<UUID, UUID>> doomed;

    @FunctionalInterface
    interface History {

        /** In ledger order; fewer than {@code most} say that there is nothing more yet. */
        List<Past> read(long from, int most);
    }

    /**
     * @param name of the follower
     * @param doomed ids of the keys that some events doom, mostly none, each with the event
     */
    KeyDestruction(String name, DataSource keys, History history, Function<List<Past>, Map<UUID, UUID>> doomed) {
        this.destructions = new Destructions(name, keys);
        this.history = history;
        this.doomed = doomed;
    }

    /** Before anybody is served: whatever of the key database was restored. */
    void replay() {
        destructions.repeat();
        catchUp();
    }

    /**
     * What these keys have not seen: where they were restored, all that came after them. Where the ledger is not the one that they know,
     * from the beginning; to destroy again does no harm.
     */
    void catchUp() {
        Position known = destructions.position();
        goOn(isInTheLedger(known) ? known.next() : 0);
    }

    private boolean isInTheLedger(Position known) {
        return history.read(Math.max(0, known.next() - 1), 1).stream()
                .anyMatch(past ->
                        past.index() == known.next() - 1 && past.eventId().equals(known.last()));
    }

    private void goOn(long from) {
        long next = from;
        List<Past> lot;
        do {
            lot = history.read(next, LOT);
            if (!lot.isEmpty()) {
                Past last = lot.getLast();
                next = last.index() + 1;
                destructions.destroy(doomed.apply(lot), new Position(next, last.eventId()));
            }
        } while (lot.size() == LOT);
    }
}
