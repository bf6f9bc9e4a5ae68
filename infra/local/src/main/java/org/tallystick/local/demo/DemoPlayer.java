package org.tallystick.local.demo;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.tallystick.events.wire.InstantFormat;

/** Carries a plan out: sets the scripted clock, plays the lanes of that instant side by side, and goes on when all are done. */
final class DemoPlayer {

    private static final String OPERATOR = "operator";
    private static final String CLOCK = "/v1/clock";
    private static final int ANY_SUCCESS = 299;

    private final CommandApi api;
    private final IntConsumer progress;
    private final Learned learned = new Learned();
    private int done;

    /** @param progress is told how many calls are done */
    DemoPlayer(CommandApi api, IntConsumer progress) {
        this.api = api;
        this.progress = progress;
    }

    void play(List<PlannedCall> plan) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int next = 0;
            while (next < plan.size()) {
                int end = next;
                while (end < plan.size()
                        && plan.get(end).at().equals(plan.get(next).at())) {
                    end++;
                }
                setClock(plan.get(next).at());
                together(threads, lanes(plan.subList(next, end), next));
                next = end;
            }
        }
        api.call(OPERATOR, "DELETE", CLOCK, "", "demo-clock-end", null, PlannedCall.DONE, ANY_SUCCESS);
    }

    private void setClock(Instant now) {
        String instant = InstantFormat.format(now);
        String body = Json.of(Map.of("now", instant));
        api.call(OPERATOR, "PUT", CLOCK, body, "demo-clock-" + instant, null, PlannedCall.DONE, ANY_SUCCESS);
    }

    private List<Runnable> lanes(List<PlannedCall> calls, int first) {
        Map<String, List<Runnable>> lanes = new LinkedHashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            PlannedCall call = calls.get(i);
            String key = "demo-" + (first + i);
            lanes.computeIfAbsent(call.lane(), _ -> new ArrayList<>()).add(() -> make(call, key));
        }
        return lanes.values().stream()
                .<Runnable>map(lane -> () -> lane.forEach(Runnable::run))
                .toList();
    }

    private static void together(ExecutorService threads, List<Runnable> lanes) {
        CompletableFuture<?>[] running = lanes.stream()
                .map(lane -> CompletableFuture.runAsync(lane, threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void make(PlannedCall call, String key) {
        HttpResponse<String> answer = api.call(
                call.client(),
                call.method(),
                learned.filled(call.path()),
                learned.filled(call.body()),
                key,
                call.conditional() ? learned.revision(call.thing()) : null,
                call.expected(),
                call.expected());
        if (call.thing() != null) {
            learned.from(call.thing(), answer);
        }
        count();
    }

    private synchronized void count() {
        done++;
        progress.accept(done);
    }
}
