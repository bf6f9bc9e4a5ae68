package org.tallystick.command.ledger;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.tallystick.command.ledger.LedgerReader.Stored;
import org.tallystick.command.platform.ReferenceView;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.EventCodec;

/** Feeds the reference views, each event exactly once and in ledger order. */
final class ReferenceViews {

    private static final int LOT = 1000;
    private static final String REPORTS = "report.";

    private final LedgerReader ledger;
    private final EventCodec codec;
    private final List<ReferenceView> views;
    private final ReentrantLock feeding = new ReentrantLock();
    private volatile long next;

    ReferenceViews(LedgerReader ledger, EventCodec codec, List<ReferenceView> views) {
        this.ledger = ledger;
        this.codec = codec;
        this.views = List.copyOf(views);
    }

    static boolean areMadeOf(String type) {
        return !type.startsWith(REPORTS);
    }

    /**
     * Applies everything that was durable when this was called.
     *
     * @return whether there was something
     */
    boolean catchUp() {
        feeding.lock();
        try {
            long before = next;
            List<Stored> lot;
            do {
                lot = ledger.reference(next, LOT);
                lot.forEach(this::apply);
            } while (lot.size() == LOT);
            return next > before;
        } finally {
            feeding.unlock();
        }
    }

    long seen() {
        return next;
    }

    private void apply(Stored stored) {
        Envelope event = codec.decode(stored.event);
        views.forEach(view -> view.apply(event));
        next = stored.index + 1;
    }
}
