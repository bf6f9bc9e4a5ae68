package org.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import tools.jackson.databind.json.JsonMapper;

class FieldsTest {

    private static final UUID EVENT = new UUID(0, 1);
    private static final JsonMapper JSON = new JsonMapper();

    private final Fields fields = new Fields(300);

    @Test
    void whatIsReplacedOrRemovedCountsNoMore() {
        for (int n = 0; n < 50; n++) {
            fields.take(line("report.entry-recorded.v3", "\"narrative\":\"" + "x".repeat(80) + "\""));
            fields.take(line("report.acknowledged.v1", ""));
        }
        fields.take(line("report.entry-removed.v1", "\"entryVersion\":1"));
        fields.take(line("report.entry-recorded.v3", "\"narrative\":\"" + "y".repeat(80) + "\""));
        assertThat(fields.all().get("/entry-recorded/I.1.1/narrative")).isNotNull();
    }

    @Test
    void itHoldsNoMoreThanItMay() {
        AuditLine much = line("report.entry-recorded.v3", "\"narrative\":\"" + "x".repeat(300) + "\"");
        assertThatThrownBy(() -> fields.take(much))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.QUESTION_TOO_LARGE));
    }

    private static AuditLine line(String type, String members) {
        String about = "\"commitment\":\"I.1.1\"";
        String payload = members.isEmpty() ? "{}" : "{" + about + "," + members + "}";
        return new AuditLine(
                1,
                EVENT,
                type,
                "report/x",
                1L,
                null,
                new AuditLine.Sealed(1, 1, EVENT, "", Instant.EPOCH, ""),
                JSON.readTree("{\"payload\":" + payload + "}"),
                List.of());
    }
}
