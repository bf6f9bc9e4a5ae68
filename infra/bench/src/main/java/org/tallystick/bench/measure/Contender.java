package org.tallystick.bench.measure;

import java.util.List;

/** One way of recording the same things durably. */
public interface Contender extends AutoCloseable {

    String name();

    /** In how many threads its callers run when {@code asked} were asked for. */
    default int callers(int asked) {
        return asked;
    }

    /**
     * Prepares, outside of the measured time.
     *
     * @return one per thread; each time it runs it makes one call, and what that call recorded is durable when it returns
     */
    List<Runnable> prepare(Workload workload, int callers);

    /** Counted in its tables, not remembered. */
    long recordedEvents();

    /** Returns when nothing that its calls set in motion is still at work: the next contender gets the machine to itself. */
    default void rest() {}

    @Override
    void close();
}
