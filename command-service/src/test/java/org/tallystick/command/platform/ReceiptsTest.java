package org.tallystick.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.platform.Receipt.LogPosition;
import org.tallystick.command.platform.Receipt.Recorded;

class ReceiptsTest {

    private static final UUID EVENT = UUID.fromString("01a2018c-d25f-7194-88dc-24f48df15c9b");

    @Test
    void aReceiptHasItsMembersInTheDocumentedOrder() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("reportId", "518d8136-b43c-59f3-8e3f-ef3be3a83e6f");
        members.put("state", "SUBMITTED");
        members.put("version", 0);
        Finding finding = new Finding("NARRATIVE_MISSING", "/entries/0/narrative", Finding.Level.WARNING, "Tell.");
        ResponseEntity<Map<String, @Nullable Object>> answer = Receipts.answer(new Receipt(
                new Answer(201, "/v1/reports/518d8136-b43c-59f3-8e3f-ef3be3a83e6f", members, List.of(finding)),
                3,
                List.of(new Recorded(EVENT, 412, 88, "daf27a7b")),
                new LogPosition("tallystick.ledger.v1", 0, 431),
                false));
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"r3\"");
        assertThat(answer.getHeaders().getFirst("Location"))
                .isEqualTo("/v1/reports/518d8136-b43c-59f3-8e3f-ef3be3a83e6f");
        assertThat(StrictJson.mapper().writeValueAsString(answer.getBody())).isEqualTo("""
                        {"reportId":"518d8136-b43c-59f3-8e3f-ef3be3a83e6f","state":"SUBMITTED","version":0,"revision":3,\
                        "events":[{"eventId":"01a2018c-d25f-7194-88dc-24f48df15c9b","ledgerIndex":412,"stateSeq":88,\
                        "sealedRecordSha256":"daf27a7b"}],\
                        "findings":[{"code":"NARRATIVE_MISSING","pointer":"/entries/0/narrative","level":"WARNING","text":"Tell."}],\
                        "log":{"topic":"tallystick.ledger.v1","partition":0,"offset":431}}""");
    }
}
