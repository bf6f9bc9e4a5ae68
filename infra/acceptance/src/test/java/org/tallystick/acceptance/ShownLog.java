package org.tallystick.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.tallystick.acceptance.CopiedDatabases.Row;
import org.tallystick.ledger.SignedNote;

/** The log of a local run: what it shows to everybody, and what whoever rules its database reads behind that. */
final class ShownLog {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final LocalRun run;
    private final Api api;

    ShownLog(LocalRun run) {
        this.run = run;
        this.api = run.api();
    }

    String url() {
        return run.url(0).resolve("/log").toString();
    }

    /** The trust policy of somebody who knows this log and no witness. */
    String policy() throws IOException {
        return "log " + api.getFromCommandService("/log/vkey").expect(200).text() + "quorum none\n";
    }

    SignedNote head() throws IOException {
        return SignedNote.parse(
                api.getFromCommandService("/log/checkpoint").expect(200).text().getBytes(StandardCharsets.UTF_8));
    }

    static long size(String head) {
        return head.lines().skip(1).mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    void awaitSigned(Answer recorded) {
        await().atMost(SOON)
                .until(() -> size(api.getFromCommandService("/log/checkpoint").text()) > recorded.lastIndex());
    }

    /** An export ends with the last head that was cosigned. */
    void awaitCosigned(Answer recorded) {
        await().atMost(SOON)
                .until(
                        () -> api.getFromQueryService("/log/checkpoint"),
                        head -> head.status() == 200 && size(head.text()) > recorded.lastIndex());
    }

    /** Of its first event, once a head covers it. */
    String receipt(String client, Answer recorded) {
        return receiptOf(client, recorded.string("/events/0/eventId"));
    }

    /** Of each of its events. */
    List<String> receipts(String client, Answer recorded) {
        return recorded.json()
                .at("/events")
                .valueStream()
                .map(event -> receiptOf(client, event.path("eventId").asString()))
                .toList();
    }

    private String receiptOf(String client, String eventId) {
        return await().atMost(SOON)
                .until(
                        () -> api.getFromCommandService(client, "/v1/receipts/" + eventId),
                        answer -> answer.status() == 200)
                .text();
    }

    List<byte[]> records(long size) throws SQLException {
        List<byte[]> records = new ArrayList<>();
        try (Connection ledger = run.ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select sealed_record from ledger_entry where idx < ? order by idx")) {
            select.setLong(1, size);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getBytes(1));
                }
            }
        }
        return records;
    }

    /** What a call has recorded. */
    List<Row> rows(Answer recorded) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection ledger = run.ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select idx, type, salt, event, sealed_record from ledger_entry"
                                + " where idx = any(?) order by idx")) {
            Object[] indexes = recorded.json()
                    .at("/events")
                    .valueStream()
                    .map(event -> event.path("ledgerIndex").asLong())
                    .toArray();
            select.setArray(1, ledger.createArrayOf("bigint", indexes));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            String.valueOf(row.getString(2)),
                            row.getBytes(3),
                            row.getBytes(4),
                            row.getBytes(5)));
                }
            }
        }
        return rows;
    }

    /** A line of exported events, as an operator who reads the tables hands it out. */
    static String exported(Row row) {
        return "{\"ledgerIndex\":" + row.index() + ",\"salt\":\"" + base64(row.salt()) + "\",\"storedEvent\":\""
                + base64(row.event()) + "\"}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
