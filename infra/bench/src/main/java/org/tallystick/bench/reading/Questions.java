package org.tallystick.bench.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.tallystick.bench.measure.Latencies;
import org.tallystick.bench.ours.Issuer;
import org.tallystick.bench.ours.Issuer.Who;
import org.tallystick.events.report.ReportId;

/** Asks over HTTP, one question after the other, each about another thing chosen by chance. */
final class Questions {

    private final Random dice = new Random(11);
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;
    private final long size;
    private final int cycles;
    private final Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();

    /** @param cycles that are complete */
    Questions(String url, Issuer issuer, long size, int cycles) {
        this.url = url;
        this.size = size;
        this.cycles = cycles;
        this.token = issuer.token(
                new Who("monitor", Map.of("roles", List.of("monitor"), "instruments", MadeLedger.instruments(cycles))));
        kinds.put("matrix", c -> "/v1/instruments/" + instrument(c) + "/matrix?cycle=" + period(c));
        kinds.put(
                "state",
                c -> "/v1/states/" + any(MadeLedger.STATES) + "?instrument=" + instrument(c) + "&cycle=" + period(c));
        kinds.put(
                "commitment",
                c -> "/v1/commitments/" + instrument(c) + "/" + any(MadeLedger.mandate(any(MadeLedger.AGENCIES)))
                        + "?cycle=" + period(c));
        kinds.put(
                "timeline",
                c -> "/v1/reports/"
                        + ReportId.of(instrument(c), period(c), any(MadeLedger.STATES), any(MadeLedger.AGENCIES))
                        + "/timeline?limit=100");
        kinds.put(
                "search in a cycle",
                c -> "/v1/practices?q=officers&instrument=" + instrument(c) + "&cycle=" + period(c));
        kinds.put("search in all", _ -> "/v1/practices?q=officers&limit=20");
    }

    /** @param name such as {@code matrix as of} */
    record Asked(String name, int calls, double p50, double p95, double p99) {}

    List<Asked> ask(Duration each) {
        List<Asked> asked = new ArrayList<>();
        kinds.forEach((name, path) -> {
            asked.add(measure(name + ", now", each, () -> path.apply(dice.nextInt(cycles))));
            asked.add(measure(name + ", as of", each, () -> {
                int cycle = dice.nextInt(cycles);
                // Some time after its end: what it asks for was there.
                long from = Math.min(size - 1, (cycle + 2) * (size / cycles));
                return path.apply(cycle) + "&asOf=" + (from + dice.nextLong(size - from));
            }));
        });
        return asked;
    }

    private Asked measure(String name, Duration each, Supplier<String> path) {
        run(each.dividedBy(2), path);
        Latencies all = Latencies.sorted(List.of(run(each, path)));
        return new Asked(
                name, all.count(), all.percentileMillis(50), all.percentileMillis(95), all.percentileMillis(99));
    }

    private Latencies run(Duration time, Supplier<String> path) {
        var latencies = new Latencies();
        long end = System.nanoTime() + time.toNanos();
        do {
            String one = path.get();
            long begin = System.nanoTime();
            get(one);
            latencies.add(System.nanoTime() - begin);
        } while (System.nanoTime() < end);
        return latencies;
    }

    private void get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String instrument(int cycle) {
        return MadeLedger.instrument(cycle);
    }

    private static String period(int cycle) {
        return MadeLedger.period(cycle);
    }

    private String any(List<String> all) {
        return all.get(dice.nextInt(all.size()));
    }
}
