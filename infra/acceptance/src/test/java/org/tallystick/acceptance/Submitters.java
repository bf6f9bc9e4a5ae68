package org.tallystick.acceptance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Agencies of two states in several cycles; each report is sent again and again under its one key until there is a receipt. */
final class Submitters implements AutoCloseable {

    /** What each agency reports on in both states: some of what it is mandated with. */
    private static final Map<String, List<String>> COMPETENCES = Map.of(
            "customs", List.of("II.3.5", "II.3.8"),
            "border-guard", List.of("II.3.5"),
            "fiu", List.of("II.4.1", "II.4.2"),
            "interior", List.of("II.2.2"),
            "justice", List.of("II.1.1", "II.1.9"),
            "education", List.of("I.5.2"));

    private static final List<String> CLIENTS = Stream.of("kz", "kg")
            .flatMap(state -> COMPETENCES.keySet().stream().sorted().map(agency -> "reporter-" + state + "-" + agency))
            .toList();
    private static final int AT_ONCE = 3;
    private static final long BETWEEN_TRIES_MILLIS = 200;

    /** Who reported for when. */
    record Report(String client, String period) {

        String state() {
            return client.split("-", 3)[1];
        }

        private List<String> commitments() {
            return Objects.requireNonNull(COMPETENCES.get(client.split("-", 3)[2]));
        }
    }

    private final List<Api> apis;
    private final AtomicInteger calls = new AtomicInteger();
    private final List<TestCycle> cycles;
    private final Map<Report, Answer> receipts = new ConcurrentHashMap<>();
    private final AtomicInteger open;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    private Submitters(List<Api> apis, List<TestCycle> cycles) {
        this.apis = apis;
        this.cycles = cycles;
        this.open = new AtomicInteger(cycles.size() * CLIENTS.size());
    }

    /** @param apis each call goes through the next of them, a repeated one too */
    static Submitters inNewCycles(int number, Api... apis) throws IOException {
        List<TestCycle> cycles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cycles.add(TestCycle.opened(apis[0]));
        }
        return new Submitters(List.of(apis), cycles);
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
        closing.countDown();
        threads.close();
    }

    private void submit(String client, TestCycle cycle) {
        Report report = new Report(client, cycle.period());
        String key = TestCycle.key();
        try {
            while (!receipted(report, key, cycle) && !closing.await(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                // The process at the other end is gone for a moment: the same key is sent again.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.decrementAndGet();
    }

    private boolean receipted(Report report, String key, TestCycle cycle) {
        try {
            Api api = apis.get(calls.getAndIncrement() % apis.size());
            Answer answer =
                    api.post(report.client(), "/v1/reports", key, cycle.report("UNDER_WAY", report.commitments()));
            if (answer.status() == 201) {
                receipts.put(report, answer);
                return true;
            }
            if (answer.status() < 500) {
                throw new IllegalStateException(report.client() + ": " + answer);
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
