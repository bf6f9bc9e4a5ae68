package org.tallystick.acceptance;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** An open reporting cycle in which nothing has been reported yet. */
record TestCycle(Api api, String period) {

    static final String INSTRUMENT = "JPOA-CA-2022";

    private static final AtomicInteger YEAR = new AtomicInteger(2040);

    static TestCycle opened(Api api) throws IOException {
        int year = YEAR.getAndIncrement();
        TestCycle cycle = new TestCycle(api, year + "-H1");
        api.post("secretariat", "/v1/cycles", key(), Map.of(
                        "instrument", INSTRUMENT,
                        "period", cycle.period,
                        "from", year + "-01-01",
                        "to", year + "-06-30",
                        "stateDue", year + "-08-15",
                        "closesAt", year + "-09-01T00:00:00.000Z"))
                .expect(201);
        String etag = "";
        for (String state : List.of("KZ", "KG")) {
            etag = api.post("coordinator-" + state.toLowerCase(Locale.ROOT), cycle.path("/agreements"), key(), Map.of(
                            "state", state,
                            "agencyDue", year + "-07-31",
                            "timeZone", "Asia/Almaty",
                            "decision", "Order 12 of the council"))
                    .expect(201)
                    .etag();
        }
        api.post("secretariat", cycle.path("/opening"), key(), etag, Map.of()).expect(200);
        return cycle;
    }

    String path(String below) {
        return "/v1/cycles/" + INSTRUMENT + "/" + period + below;
    }

    /** A report of one entry; customs of Kazakhstan may report on II.3.5. */
    Map<String, Object> report(String status) {
        return Map.of(
                "instrument", INSTRUMENT,
                "cycle", period,
                "entries", List.of(Map.of(
                        "commitment", "II.3.5",
                        "status", status,
                        "narrative", "Two crossings were equipped; the third follows.",
                        "language", "en",
                        "visibility", "PARTICIPANTS")));
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
