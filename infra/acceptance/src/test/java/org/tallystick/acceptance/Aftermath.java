package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tallystick.acceptance.check.Consistency;

/** What must hold after anything: every receipted report is there, exactly once, in ledger, topic and read model. */
final class Aftermath {

    private static final Duration RECOVERY = Duration.ofMinutes(4);

    /** An entry of the ledger, as a receipt names it. */
    private record Recorded(long ledgerIndex, String eventId, String sealedRecordSha256) {}

    private Aftermath() {}

    static void verify(LocalRun run, Map<Submitters.Report, Answer> receipts) throws SQLException {
        List<Recorded> receipted = receipted(receipts.values());
        assertThat(receipted)
                .extracting(Recorded::ledgerIndex)
                .as("each index in one receipt only")
                .doesNotHaveDuplicates();
        assertThat(recorded(run, receipted)).containsExactlyInAnyOrderElementsOf(receipted);
        // One client for all: each new one would ask for a connection and a token first.
        Api api = run.api();
        receipts.forEach((report, receipt) -> {
            String path = "/v1/reports/" + receipt.string("/reportId") + "?atLeast=" + receipt.lastIndex();
            await().atMost(RECOVERY)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> api.get("coordinator-" + report.state(), path).status() == 200);
        });
        // A look at all of it is dear, while others still catch up: first they do.
        await().atMost(RECOVERY).ignoreExceptions().until(run::hasCaughtUp);
        await().atMost(RECOVERY).ignoreExceptions().untilAsserted(() -> {
            Consistency.Result result = run.checker().check();
            assertThat(result.findings().kept()).isEmpty();
            assertThat(result.level()).isTrue();
        });
    }

    private static List<Recorded> receipted(Collection<Answer> receipts) {
        List<Recorded> all = new ArrayList<>();
        receipts.forEach(receipt -> receipt.json()
                .at("/events")
                .forEach(event -> all.add(new Recorded(
                        event.get("ledgerIndex").asLong(),
                        event.get("eventId").asString(),
                        event.get("sealedRecordSha256").asString()))));
        return all;
    }

    /** The same entries from the ledger itself. */
    private static List<Recorded> recorded(LocalRun run, List<Recorded> receipted) throws SQLException {
        List<Recorded> rows = new ArrayList<>();
        try (Connection ledger = run.ledger();
                PreparedStatement select = ledger.prepareStatement("select idx, event_id::text,"
                        + " encode(sha256(sealed_record), 'hex') from ledger_entry where idx = any(?)")) {
            Object[] indexes = receipted.stream().map(Recorded::ledgerIndex).toArray();
            select.setArray(1, ledger.createArrayOf("bigint", indexes));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Recorded(found.getLong(1), text(found, 2), text(found, 3)));
                }
            }
        }
        return rows;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }
}
