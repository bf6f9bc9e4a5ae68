package org.tallystick.command.ledger;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens beside commands: views learn what other instances recorded, and old idempotency keys are forgotten. */
final class LedgerUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerUpkeep.class);
    private static final long VIEWS_SECONDS = 1;
    private static final long PURGE_SECONDS = 60;
    private static final int PURGE_LOT = 1000;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ledger upkeep").daemon().factory());

    LedgerUpkeep(ReferenceViews views, IdempotencyTable idempotency) {
        every(VIEWS_SECONDS, views::catchUp);
        every(PURGE_SECONDS, () -> idempotency.purge(PURGE_LOT));
    }

    private void every(long seconds, Runnable task) {
        var _ = scheduler.scheduleWithFixedDelay(() -> quietly(task), seconds, seconds, TimeUnit.SECONDS);
    }

    /** Whatever is thrown would end the schedule. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("upkeep of the ledger failed, it will be tried again", e);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
