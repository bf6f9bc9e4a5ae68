package org.tallystick.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.TryAgainLaterException;

/**
 * Answers questions that many threads ask at once with one query: whatever is asked while a query runs is in the next one. An answer
 * reflects everything that was durable when it was asked for.
 *
 * @param <Q> must have a value's {@code equals}
 */
final class Coalescer<Q, A> implements AutoCloseable {

    private static final int MOST = 256;

    private final BlockingQueue<Asked<Q, A>> asked = new LinkedBlockingQueue<>();
    private final Function<List<Q>, Map<Q, A>> query;
    private final Thread thread;
    private volatile boolean closed;

    /** @param query answers all of the questions that have an answer */
    Coalescer(String name, Function<List<Q>, Map<Q, A>> query) {
        this.query = query;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** @return null when there is no answer */
    @Nullable
    A ask(Q question) {
        Asked<Q, A> one = new Asked<>(question, new CompletableFuture<>());
        asked.add(one);
        if (closed) {
            stopAsking();
        }
        try {
            return one.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : e;
        }
    }

    private void run() {
        List<Asked<Q, A>> batch = new ArrayList<>();
        try {
            while (!closed) {
                batch.add(asked.take());
                asked.drainTo(batch, MOST - 1);
                answer(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            closed = true;
        } finally {
            closed = true;
            stopAsking();
        }
    }

    private void answer(List<Asked<Q, A>> batch) {
        try {
            Map<Q, A> answers =
                    query.apply(batch.stream().map(Asked::question).distinct().toList());
            batch.forEach(one -> one.answer().complete(answers.get(one.question())));
        } catch (Throwable e) {
            // Also an Error: whoever asked waits without a limit.
            batch.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    private void stopAsking() {
        List<Asked<Q, A>> left = new ArrayList<>();
        asked.drainTo(left);
        left.forEach(one -> one.answer().completeExceptionally(new TryAgainLaterException("the service is stopping")));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private record Asked<Q, A>(Q question, CompletableFuture<@Nullable A> answer) {}
}
