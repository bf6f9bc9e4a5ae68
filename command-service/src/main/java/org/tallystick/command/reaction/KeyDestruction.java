package org.tallystick.command.reaction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tallystick.command.ledger.keys.Destructions;
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

    /** From the beginning: the ledger, or the keys, may be older than what was done before, and to destroy again does no harm. */
    void replay() {
        goOn(0);
    }

    void catchUp() {
        goOn(destructions.position());
    }

    private void goOn(long from) {
        long next = from;
        List<Past> lot;
        do {
            lot = history.read(next, LOT);
            if (!lot.isEmpty()) {
                next = lot.getLast().index() + 1;
                destructions.destroy(doomed.apply(lot), next);
            }
        } while (lot.size() == LOT);
    }
}
