package org.tallystick.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Agencies of two states in several cycles; each report is sent again and again under its one key until there is a receipt. */
final class Submitters implements AutoCloseable {

    private static final List<String> CLIENTS = Stream.of("kz", "kg")
            .flatMap(state -> Stream.of("customs", "border-guard", "fiu", "interior", "justice", "education")
                    .map(agency -> "reporter-" + state + "-" + agency))
            .toList();
    private static final int AT_ONCE = 3;

    /** Who reported for when. */
    record Report(String client, String period) {

        String state() {
            return client.split("-", 3)[1];
        }
    }

    private final Api api;
    private final List<TestCycle> cycles;
    private final Map<Report, Answer> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger open;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    private Submitters(Api api, List<TestCycle> cycles) {
        this.api = api;
        this.cycles = cycles;
        this.open = new AtomicInteger(cycles.size() * CLIENTS.size());
    }

    static Submitters inNewCycles(Api api, int number) throws IOException {
        List<TestCycle> cycles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cycles.add(TestCycle.opened(api));
        }
        return new Submitters(api, cycles);
    }

    void start() {
        for (TestCycle cycle : cycles) {
            CLIENTS.forEach(client -> threads.execute(() -> submit(client, cycle)));
        }
    }

    /** What the agencies hold in their hands, by client and period. */
    Map<Report, Answer> receipts() {
        return Map.copyOf(receipts);
    }

    boolean finished() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        closed.set(true);
        threads.close();
    }

    private void submit(String client, TestCycle cycle) {
        Report report = new Report(client, cycle.period());
        String key = TestCycle.key();
        while (!closed.get() && !receipts.containsKey(report)) {
            try {
                Answer answer = api.post(client, "/v1/reports", key, cycle.nilReport());
                if (answer.status() == 201) {
                    receipts.put(report, answer);
                } else if (answer.status() < 500) {
                    throw new IllegalStateException(client + ": " + answer);
                }
            } catch (IOException e) {
                // The process at the other end is gone for a moment: the same key is sent again.
                Thread.onSpinWait();
            }
        }
        open.decrementAndGet();
    }
}
