package org.tallystick.query.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.tallystick.query.platform.Secrets;

/**
 * Looks twice a second for subscriptions whose receivers are behind, and tells them, some at once and each in a thread of its own: one that
 * is slow holds up none but itself.
 */
final class Deliveries implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration ROUND = Duration.ofMillis(500);
    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private final DueWebhooks webhooks;
    private final Sender sender;
    private final Secrets secrets;
    private final LongSupplier head;
    private final Retry retry;
    private final Semaphore places;
    private final LongAdder delivered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Map<Webhook.State, Long> counts = Map.of();
    private @Nullable Thread thread;

    /** @param head the last ledger index that the feed answers for */
    Deliveries(DueWebhooks webhooks, Sender sender, Secrets secrets, LongSupplier head, Retry retry, int atOnce) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.secrets = secrets;
        this.head = head;
        this.retry = retry;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("webhooks").start(this::run);
    }

    private void run() {
        try (ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor()) {
            Duration pause = Duration.ZERO;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = round(attempts);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration round(ExecutorService attempts) {
        try {
            UUID claim = UUID.randomUUID();
            List<Due> due = webhooks.claim(claim, head.getAsLong(), places.availablePermits());
            places.acquireUninterruptibly(due.size());
            due.forEach(one -> attempts.execute(() -> attempt(claim, one)));
            counts = webhooks.counts();
            return ROUND;
        } catch (RuntimeException | Error e) {
            LOG.warn("webhooks: looking again after a failure", e);
            return OUTAGE;
        }
    }

    private void attempt(UUID claim, Due due) {
        try {
            Outcome outcome = outcome(due);
            if (outcome.delivered()) {
                webhooks.delivered(claim, due);
                delivered.increment();
            } else {
                webhooks.failed(claim, due, outcome, retry.after(due.failures() + 1, outcome.retryAfter()));
                failed.increment();
            }
        } catch (RuntimeException | Error e) {
            LOG.warn("webhook {}: not settled, and tried again once its claim is over", due.id(), e);
        } finally {
            places.release();
        }
    }

    /** What can not even be sent has failed: its owner sees that, and it does not go on for ever. */
    private Outcome outcome(Due due) {
        try {
            Message message = Message.advanced(due.id(), due.position(), due.upTo(), Objects.requireNonNull(due.at()));
            return sender.send(due.url(), message, due.secrets(secrets));
        } catch (RuntimeException e) {
            LOG.warn("webhook {}: not sent", due.id(), e);
            return Outcome.failed("not sent");
        }
    }

    /** As of the last round. */
    long count(Webhook.State state) {
        return counts.getOrDefault(state, 0L);
    }

    long delivered() {
        return delivered.sum();
    }

    long failed() {
        return failed.sum();
    }

    /** Attempts that are under way are brought to their end. */
    @Override
    public void stop() {
        stopping.countDown();
        Thread running = thread;
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }
}
