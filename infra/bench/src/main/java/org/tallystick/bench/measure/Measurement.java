package org.tallystick.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tallystick.bench.machine.Work;
import org.tallystick.bench.measure.Sample.Series;

/**
 * Callers that each wait for their answer before they call again (a closed loop), on virtual threads, and afterwards a count of
 * what is really in the tables.
 */
public final class Measurement {

    private final Duration time;

    public Measurement(Duration time) {
        this.time = time;
    }

    /** @throws MiscountException when the tables do not hold exactly what the calls claimed */
    public Sample of(Contender contender, Workload workload, int askedCallers, int round) {
        List<Runnable> callers = contender.prepare(workload, contender.callers(askedCallers));
        long before = contender.recordedEvents();
        long workBefore = Work.millis();
        long start = System.nanoTime();
        Collection<Latencies> latencies = run(callers, start + time.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        contender.rest();
        long work = Work.millis() - workBefore;
        var series = new Series(workload, askedCallers, contender.name());
        var sample = Sample.of(series, round, seconds, work, Latencies.sorted(latencies));
        check(sample, contender.recordedEvents() - before);
        return sample;
    }

    private static Collection<Latencies> run(List<Runnable> callers, long end) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Latencies>> loops = callers.stream()
                    .<Callable<Latencies>>map(caller -> () -> loop(caller, end))
                    .toList();
            var latencies = new ArrayList<Latencies>();
            for (Future<Latencies> loop : threads.invokeAll(loops)) {
                latencies.add(loop.get());
            }
            return latencies;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call failed", e.getCause());
        }
    }

    // At least one call each. A call that has begun counts, however late it ends; the measured time ends with the last
    // of them.
    private static Latencies loop(Runnable caller, long end) {
        var latencies = new Latencies();
        long now = System.nanoTime();
        do {
            long begun = now;
            caller.run();
            now = System.nanoTime();
            latencies.add(now - begun);
        } while (now < end);
        return latencies;
    }

    private static void check(Sample sample, long recorded) {
        long claimed = (long) sample.calls() * sample.series().workload().eventsPerCall();
        if (recorded != claimed) {
            throw new MiscountException(sample.series() + " claims " + claimed + " events and recorded " + recorded);
        }
    }
}
