package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Limits;

/** The largest report there can be goes all the way: each call reads again what the calls before have recorded. */
class MaximalReportIT {

    private static final List<String> COMMITMENTS =
            IntStream.range(0, Limits.ENTRIES).mapToObj(i -> "II.9." + i).toList();

    private final Plan plan = Plan.open(COMMITMENTS);

    @Test
    void theLargestReportIsRecordedReturnedAndReleased() {
        long before = RunningService.shared().entries();
        Reply submitted = plan.customs()
                .post("/v1/reports", padded(plan.report(entries())))
                .expect(201);
        assertThat(RunningService.shared().entries()).isEqualTo(before + Limits.ENTRIES + 2);
        Reply returned = then(plan.ministry(), submitted, "/return", """
                {"to":"DRAFTER","reason":"REASON","entries":[ENTRIES]}""".replace("REASON", x(Limits.REASON))
                .replace("ENTRIES", each(MaximalReportIT::comment)));
        Reply again = then(plan.customs(), returned, "/submission", padded("{\"entries\":[" + entries() + "]}"));
        Reply atTheCouncil = then(plan.ministry(), again, "/clearance", "{}");
        Reply cleared = then(plan.coordinator(), atTheCouncil, "/clearance", "{}");
        Reply released = then(plan.coordinator(), cleared, "/release", """
                {"audience":["CODE"],"entries":[ENTRIES]}""".replace("CODE", plan.code())
                .replace("ENTRIES", each(MaximalReportIT::released)));
        assertThat(released.json().at("/events").size()).isEqualTo(Limits.ENTRIES + 1);
    }

    private Reply then(Client client, Reply last, String call, String body) {
        return client.ifMatch(last.etag()).post(plan.reportPath() + call, body).expect(200);
    }

    /** One narrative in the longest form, Cyrillic, and of the others as much as a body takes. */
    private static String entries() {
        String longest = entry(COMMITMENTS.getFirst(), "ж".repeat(Limits.NARRATIVE));
        return longest + ","
                + COMMITMENTS.stream()
                        .skip(1)
                        .map(commitment -> entry(commitment, "x".repeat(3_000)))
                        .collect(Collectors.joining(","));
    }

    private static String entry(String commitment, String narrative) {
        return Plan.entry(commitment, "UNDER_WAY").replace("Scanners work at four posts.", narrative);
    }

    private static String padded(String body) {
        return body + " ".repeat(Limits.BODY_BYTES - body.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String comment(String commitment) {
        String comment = commitment.equals(COMMITMENTS.getFirst()) ? x(Limits.COMMENT) : "How many?";
        return "{\"commitment\":\"" + commitment + "\",\"comment\":\"" + comment + "\"}";
    }

    private static String released(String commitment) {
        return "{\"commitment\":\"" + commitment + "\",\"visibility\":\"PARTICIPANTS\"}";
    }

    private static String each(Function<String, String> element) {
        return COMMITMENTS.stream().map(element).collect(Collectors.joining(","));
    }

    private static String x(int n) {
        return "x".repeat(n);
    }
}
