package org.tallystick.query.feed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The projections side by side: none reads what another one writes, so while the database works for one the next is at it. */
final class Together implements AutoCloseable {

    /** Each takes a connection. */
    static final int AT_ONCE = 4;

    private final List<ProjectionFeed> feeds;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("feed ", 1).factory());

    Together(List<ProjectionFeed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    /** Returns when all have ended; what the first of them failed with is thrown then. Later calls see what this one did. */
    void offer(Batch batch) throws SQLException {
        List<Callable<Void>> turns = new ArrayList<>();
        for (ProjectionFeed feed : feeds) {
            turns.add(() -> {
                feed.offer(batch);
                return null;
            });
        }
        try {
            for (Future<Void> turn : threads.invokeAll(turns)) {
                turn.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case SQLException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
