package org.tallystick.acceptance;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tallystick.events.wire.InstantFormat;

/** An open reporting cycle in which nothing has been reported yet. */
record TestCycle(Api api, String period, String etag) {

    static final String INSTRUMENT = "JPOA-CA-2022";

    private static final AtomicInteger YEAR = new AtomicInteger(2040);

    static TestCycle opened(Api api) throws IOException {
        return openedFrom(api, LocalDate.of(2026, 1, 1));
    }

    /** Of a period that begins then, in January 2026; what is said in an earlier period comes before it. */
    static TestCycle openedFrom(Api api, LocalDate from) throws IOException {
        return opened(api, from, LocalDate.of(2060, 8, 15), Instant.parse("2060-09-01T00:00:00.000Z"));
    }

    /** Due long ago, and open until that instant. */
    static TestCycle openUntil(Api api, Instant closesAt) throws IOException {
        return opened(api, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), closesAt);
    }

    private static TestCycle opened(Api api, LocalDate from, LocalDate stateDue, Instant closesAt) throws IOException {
        int year = YEAR.getAndIncrement();
        TestCycle cycle = new TestCycle(api, year + "-H1", "");
        api.post(
                        "secretariat",
                        "/v1/cycles",
                        key(),
                        Map.of(
                                "instrument",
                                INSTRUMENT,
                                "period",
                                cycle.period,
                                "from",
                                from.toString(),
                                "to",
                                "2026-01-31",
                                "stateDue",
                                stateDue.toString(),
                                "closesAt",
                                InstantFormat.format(closesAt)))
                .expect(201);
        String etag = "";
        for (String state : List.of("KZ", "KG")) {
            etag = api.post(
                            "coordinator-" + state.toLowerCase(Locale.ROOT),
                            cycle.path("/agreements"),
                            key(),
                            Map.of(
                                    "state", state,
                                    "agencyDue", "2026-01-31",
                                    "timeZone", "Asia/Almaty",
                                    "decision", "Order 12 of the council"))
                    .expect(201)
                    .etag();
        }
        Answer opened = api.post("secretariat", cycle.path("/opening"), key(), etag, Map.of())
                .expect(200);
        return new TestCycle(api, cycle.period, opened.etag());
    }

    String path(String below) {
        return "/v1/cycles/" + INSTRUMENT + "/" + period + below;
    }

    /** A report of one entry; customs of Kazakhstan may report on II.3.5. */
    Map<String, Object> report(String status) {
        return report(status, List.of("II.3.5"));
    }

    /** A report with an entry on each of the commitments. */
    Map<String, Object> report(String status, List<String> commitments) {
        return Map.of(
                "instrument", INSTRUMENT,
                "cycle", period,
                "entries",
                        commitments.stream()
                                .map(commitment -> Map.of(
                                        "commitment", commitment,
                                        "status", status,
                                        "narrative", "Two crossings were equipped; the third follows.",
                                        "language", "en",
                                        "visibility", "PARTICIPANTS"))
                                .toList());
    }

    /** What every agency can say, whatever its mandate. */
    Map<String, Object> nilReport() {
        return Map.of(
                "instrument", INSTRUMENT, "cycle", period, "nil", true, "reason", "Nothing changed in this period.");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }
}
