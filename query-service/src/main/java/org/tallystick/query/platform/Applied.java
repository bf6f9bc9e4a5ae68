package org.tallystick.query.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far each projection is, in memory, so that a question that waits for an entry costs the database nothing. What moves on wakes only
 * those who wait for no more than that.
 */
@Component
public final class Applied {

    /** Questions that wait at once. */
    static final int MOST = 1_000;

    /** Those of whoever only follows: apart, so that they keep nobody from a point that is needed. */
    static final int MOST_FOLLOWING = 500;

    private final Semaphore places = new Semaphore(MOST);
    private final Semaphore following = new Semaphore(MOST_FOLLOWING);
    private final Map<String, Reached<Long>> last = new ConcurrentHashMap<>();
    private final Reached<Instant> seen = new Reached<>(Instant.MIN);

    /** The active version of {@code projection} has committed everything up to and including {@code index}. */
    public void upTo(String projection, long index) {
        of(projection).is(index);
    }

    /** Everything accepted before {@code acceptedAt} is known: an entry or checkpoint of that time was seen and applied. */
    public void seen(Instant acceptedAt) {
        if (!seen.isPast(acceptedAt)) {
            seen.is(acceptedAt);
        }
    }

    /** The last index that the active version of {@code projection} has; −1 while there is none. */
    public long last(String projection) {
        return of(projection).now();
    }

    /** Waits for that long at most, and not at all where enough others do. */
    public boolean await(String projection, long index, Duration atMost) {
        Reached<Long> reached = of(projection);
        if (atMost.isZero() || reached.isPast(index) || !following.tryAcquire()) {
            return reached.isPast(index);
        }
        try {
            return reached.await(index, System.nanoTime() + atMost.toNanos());
        } finally {
            following.release();
        }
    }

    /** @throws ProblemException {@code TOO_MANY_WAITING} when it is to be waited for, and enough others wait */
    boolean awaitIndex(String projection, long index, long deadline) {
        return await(of(projection), index, deadline);
    }

    /**
     * Waits, at most until {@code deadline} of {@link System#nanoTime}, until no further entry can have been accepted at {@code time} or before.
     *
     * @throws ProblemException {@code TOO_MANY_WAITING} when it is to be waited for, and enough others wait
     */
    boolean awaitAfter(Instant time, long deadline) {
        return await(seen, time.plusNanos(1), deadline);
    }

    int waiting() {
        return MOST - places.availablePermits();
    }

    int following() {
        return MOST_FOLLOWING - following.availablePermits();
    }

    private Reached<Long> of(String projection) {
        return last.computeIfAbsent(projection, _ -> new Reached<>(-1L));
    }

    private <P extends Comparable<P>> boolean await(Reached<P> reached, P point, long deadline) {
        if (reached.isPast(point)) {
            return true;
        }
        if (!places.tryAcquire()) {
            throw Problem.TOO_MANY_WAITING.because("no more than " + MOST + " questions wait at once");
        }
        try {
            return reached.await(point, deadline);
        } finally {
            places.release();
        }
    }

    private static final class Reached<P extends Comparable<P>> {

        private final PriorityQueue<Waiter<P>> waiting = new PriorityQueue<>(Comparator.comparing(Waiter::point));
        private P now;

        Reached(P now) {
            this.now = now;
        }

        synchronized P now() {
            return now;
        }

        synchronized boolean isPast(P point) {
            return now.compareTo(point) >= 0;
        }

        synchronized void is(P point) {
            now = point;
            for (Waiter<P> next = waiting.peek(); next != null && isPast(next.point()); next = waiting.peek()) {
                waiting.remove();
                next.come().countDown();
            }
        }

        boolean await(P point, long deadline) {
            Waiter<P> waiter = enter(point);
            if (waiter == null) {
                return true;
            }
            try {
                return waiter.come().await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                leave(waiter);
            }
        }

        /** Null where nothing is to be waited for any more. */
        private synchronized @Nullable Waiter<P> enter(P point) {
            if (isPast(point)) {
                return null;
            }
            Waiter<P> waiter = new Waiter<>(point, new CountDownLatch(1));
            waiting.add(waiter);
            return waiter;
        }

        private synchronized void leave(Waiter<P> waiter) {
            waiting.remove(waiter);
        }
    }

    private record Waiter<P>(P point, CountDownLatch come) {}
}
