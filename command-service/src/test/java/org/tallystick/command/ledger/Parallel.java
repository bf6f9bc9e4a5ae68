package org.tallystick.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many callers at the same instant. */
final class Parallel {

    private Parallel() {}

    /** What each of them got, in order: a result, or the exception that it met. */
    static List<Object> run(int callers, IntFunction<Callable<?>> caller) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < callers; n++) {
                Callable<?> call = caller.apply(n);
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            start.countDown();
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<?> one : running) {
            outcomes.add(outcome(one));
        }
        return outcomes;
    }

    private static Object outcome(Future<?> one) throws InterruptedException {
        try {
            return Objects.requireNonNull(one.get());
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
