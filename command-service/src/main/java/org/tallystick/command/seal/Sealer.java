package org.tallystick.command.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.command.seal.HeadStore.Latest;
import org.tallystick.command.seal.SealStatus.Phase;

/** Looks once a second, in a thread of its own: appends never wait for it. Every look begins anew, so there is no state to repair. */
final class Sealer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Signing signing;
    private final HeadStore heads;
    private final LedgerRecords ledger;
    private volatile SealStatus status = SealStatus.INITIAL;
    private volatile @Nullable ScheduledExecutorService looking;

    Sealer(Signing signing, HeadStore heads, LedgerRecords ledger) {
        this.signing = signing;
        this.heads = heads;
        this.ledger = ledger;
    }

    SealStatus status() {
        return status;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("sealer").daemon().factory());
        looking = started;
        var _ = started.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = looking;
        looking = null;
        if (stopping != null) {
            stopping.shutdown();
            try {
                if (!stopping.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    stopping.shutdownNow();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        status = status.in(Phase.STOPPED, null);
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    void look() {
        try {
            Outcome outcome = sign();
            Optional<Latest> latest = heads.latest();
            long size = latest.map(found -> found.signed().head().size()).orElse(0L);
            Instant oldestUncovered = ledger.acceptedAt(size).orElse(null);
            become(new SealStatus(
                    outcome.phase(),
                    outcome.reason(),
                    latest.map(Latest::signed).orElse(null),
                    latest.map(Latest::age).orElse(Duration.ZERO),
                    System.nanoTime(),
                    oldestUncovered));
        } catch (RuntimeException | Error e) {
            // An exception would end the schedule.
            become(unanswered(e).withOldest(oldestUncovered()));
        }
    }

    /** A refusal stands, and with it no proofs are given, until a look that succeeds says otherwise. */
    private SealStatus unanswered(Throwable failure) {
        SealStatus now = status;
        if (now.phase() == Phase.REFUSED) {
            LOG.debug("refuses to sign, and can not look again", failure);
            return now;
        }
        return now.in(Phase.RETRYING, String.valueOf(failure.getMessage()));
    }

    /** Whatever is signed elsewhere meanwhile is not known here: what waits since the last look is told. */
    private @Nullable Instant oldestUncovered() {
        try {
            return ledger.acceptedAt(status.size()).orElse(null);
        } catch (RuntimeException e) {
            LOG.debug("the ledger does not answer either", e);
            return status.oldestUncovered();
        }
    }

    private record Outcome(Phase phase, @Nullable String reason) {}

    private Outcome sign() {
        try {
            signing.look();
            return new Outcome(Phase.SIGNING, null);
        } catch (ContradictionException e) {
            return new Outcome(Phase.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private void become(SealStatus now) {
        SealStatus before = status;
        status = now;
        if (before.phase() != now.phase() || tellsMore(before, now)) {
            switch (now.phase()) {
                case REFUSED -> LOG.error("Refuses to sign: {}", now.reason());
                case RETRYING -> LOG.warn("Can not sign now: {}", now.reason());
                case SIGNING, STOPPED -> LOG.info("Signer is {}", now.phase());
            }
        }
    }

    /** Why it refuses may change while it does: an operator who looks for the cause reads it here. */
    private static boolean tellsMore(SealStatus before, SealStatus now) {
        return now.phase() == Phase.REFUSED && !Objects.equals(before.reason(), now.reason());
    }
}
