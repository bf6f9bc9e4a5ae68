package org.tallystick.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tallystick.query.RunningService;
import org.tallystick.servers.Database;
import org.tallystick.servers.Metrics;
import org.tallystick.servers.RealPostgres;
import tools.jackson.databind.JsonNode;

/** What an operator does to the read models of a running service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildIT {

    private static final String REBUILDS = "/v1/operations/rebuilds";

    private final List<LedgerEntry> history = RandomHistory.of(11);
    private final Database ledger = RealPostgres.shared().freshDatabase("ledger");
    private final RunningService service = RunningService.start(Map.of(
            "tallystick.rebuild.ledger.url",
            ledger.url(),
            "tallystick.rebuild.ledger.username",
            "ledger_read",
            "tallystick.rebuild.ledger.password",
            Database.PASSWORD,
            "tallystick.rebuild.grace",
            "0s"));
    private final String operator = service.tokens().token(Map.of("roles", List.of("operator")));
    private final String monitor = service.tokens().monitor(RandomHistory.INSTRUMENT);

    @BeforeAll
    void begin() throws SQLException {
        Flyway.configure()
                .dataSource(ledger.url(), "ledger_owner", Database.PASSWORD)
                .locations("filesystem:../command-service/src/main/resources/db/ledger")
                .load()
                .migrate();
        append(history.subList(0, history.size() / 2));
        Awaitility.await()
                .until(() -> service.get("/v1/reports?asOf=" + (history.size() / 2 - 1), monitor)
                                .statusCode()
                        == 200);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void everyProjectionIsRebuiltFromTheLedgerWhileItAnswersAndEqualsWhatKafkaGives() throws SQLException {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<Integer>> asked = CompletableFuture.supplyAsync(() -> ask(done));
        List<String> projections = texts("select name from feed.active_version order by name");
        List<String> swaps = projections.stream()
                .map(projection -> start(projection, "&from=LEDGER"))
                .toList();
        for (int from = history.size() / 2; from < history.size(); from += 20) {
            append(history.subList(from, Math.min(history.size(), from + 20)));
        }
        swaps.forEach(swap -> until(swap, "SWAPPED"));
        done.set(true);
        assertThat(asked.join()).isNotEmpty().containsOnly(200);

        List<String> proofs = projections.stream()
                .map(projection -> start(projection, "&purpose=PROOF"))
                .toList();
        for (String proof : proofs) {
            JsonNode proved = until(proof, "VERIFIED");
            assertThat(proved.at("/rebuild/nextIndex").asLong()).isEqualTo(history.size());
            assertThat(proved.at("/rebuild/differences").asLong()).isZero();
        }
        assertThat(texts("select name from feed.active_version where version = 1"))
                .isEmpty();
        assertThat(verified()).startsWith("true; index=" + (history.size() - 1) + "; time=20");
    }

    private List<Integer> ask(AtomicBoolean done) {
        List<Integer> statuses = new ArrayList<>();
        while (!done.get()) {
            for (String question :
                    List.of("/v1/reports", "/v1/instruments", "/v1/reports?asOf=50", "/v1/plans", "/v1/measures")) {
                statuses.add(service.get(question, monitor).statusCode());
            }
        }
        return statuses;
    }

    @Test
    void aRowThatSomebodyChangedIsFoundAndNamedAndARebuildRepairsIt() throws SQLException {
        String schema = "report_v"
                + texts("select version from feed.active_version where name = 'report'")
                        .getFirst();
        int changed = run("update " + schema + ".report set agency = agency || '-nobody'");
        run("delete from " + schema + ".submission where from_index = (select min(from_index) from " + schema
                + ".submission)");

        JsonNode diverged = until(start("report", "&purpose=PROOF"), "DIVERGED");
        assertThat(diverged.at("/rebuild/differences").asLong()).isEqualTo(changed + 1L);
        assertThat(diverged.at("/differences")).hasSize(Math.min(changed + 1, 100));
        assertThat(diverged.at("/differences/0/table").asString()).isEqualTo("report");
        assertThat(diverged.at("/differences/0/key/report_id").asString()).hasSize(36);
        assertThat(diverged.at("/differences/0/kind").asString()).isEqualTo("CHANGED");
        assertThat(diverged.at("/differences/0/columns/0").asString()).isEqualTo("agency");
        List<JsonNode> listed = listed(REBUILDS + "/" + diverged.at("/rebuild/id") + "/differences?limit=2");
        assertThat(listed).hasSize(changed + 1).doesNotHaveDuplicates();
        assertThat(listed.getLast().at("/kind").asString()).isEqualTo("MISSING");
        String all = REBUILDS + "/" + diverged.at("/rebuild/id") + "/differences?limit=1000";
        assertThat(service.get(all, operator, "Accept", "text/csv").body().lines())
                .hasSize(changed + 2)
                .first()
                .asString()
                .startsWith("table,key.");
        assertThat(diverged.toString() + listed).doesNotContain("nobody");
        Awaitility.await().until(() -> verified().startsWith("false; index="));
        assertThat(service.get("/actuator/prometheus", operator).body())
                .contains("tallystick_rows_differences{projection=\"report\"} " + (changed + 1) + ".0")
                .doesNotContain("tallystick_rows_verified_time{projection=\"report\"} 0.0");

        until(start("report", ""), "SWAPPED");
        until(start("report", "&purpose=PROOF"), "VERIFIED");
        Awaitility.await().until(() -> verified().startsWith("true; index="));
    }

    @Test
    void whatIsPausedAsTheLastStepComesIsNotSwappedUntilItIsResumed() throws SQLException {
        String rebuild;
        try (Connection holding = service.readModel().connectAsSuperuser()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("select from feed.projection_position where name = 'plan' for update");
            rebuild = start("plan", "");
            assertThat(service.command(REBUILDS + "?projection=plan", operator).statusCode())
                    .isEqualTo(409);
            Awaitility.await().until(() -> level(rebuild));
            Awaitility.await()
                    .until(() -> metric("events", "plan") > 0 && metric("events", "plan") == metric("target", "plan"));
            JsonNode now = RunningService.json(service.get(rebuild, operator)).at("/rebuild");
            assertThat(now.at("/eventsPerSecond").asLong()).isPositive();
            assertThat(now.at("/secondsLeft").asLong(-1)).isZero();
            assertThat(metric("rate", "plan")).isPositive();
            assertThat(metric("left", "plan")).isZero();
            assertThat(metric("target", "report")).isZero();
            assertThat(command(rebuild, "pause")).isEqualTo(200);
            assertThat(command(rebuild, "pause")).isEqualTo(409);
        }
        assertThat(command(rebuild, "resume")).isEqualTo(200);
        JsonNode swapped = until(rebuild, "SWAPPED");
        assertThat(command(rebuild, "cancel")).isEqualTo(409);
        String replaced = "plan_v" + swapped.at("/rebuild/replaced").asInt();
        Awaitility.await("dropped by itself")
                .until(() -> texts("select nspname::text from pg_namespace where nspname = '" + replaced + "'")
                        .isEmpty());
        assertThat(RunningService.json(service.get(REBUILDS + "?limit=1", operator))
                        .at("/items/0/projection")
                        .asString())
                .isNotEmpty();
    }

    private boolean level(String rebuild) {
        JsonNode now = RunningService.json(service.get(rebuild, operator));
        return now.at("/rebuild/target").asLong() > 0
                && now.at("/rebuild/nextIndex").asLong()
                        == now.at("/rebuild/target").asLong();
    }

    private double metric(String name, String projection) {
        String metrics = service.get("/actuator/prometheus", operator).body();
        return Metrics.value(metrics, "tallystick_rebuild_" + name + "{projection=\"" + projection + "\"}")
                .orElseThrow();
    }

    private String verified() {
        return service.get("/v1/reports", monitor)
                .headers()
                .firstValue("Rows-Verified")
                .orElse("missing");
    }

    private String start(String projection, String how) {
        var started = service.command(REBUILDS + "?projection=" + projection + how, operator);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
        return started.headers().firstValue("Location").orElseThrow();
    }

    private int command(String rebuild, String command) {
        return service.command(rebuild + "/" + command, operator).statusCode();
    }

    private JsonNode until(String rebuild, String state) {
        return Awaitility.await(rebuild)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> RunningService.json(service.get(rebuild, operator)),
                        found -> found.at("/rebuild/state").asString().equals(state));
    }

    private void append(List<LedgerEntry> entries) throws SQLException {
        List<ProducerRecord<byte[], byte[]>> records = entries.stream()
                .map(entry -> service.ledger().record(entry, null))
                .toList();
        try (Connection connection = ledger.connectAs("ledger_append");
                PreparedStatement insert = connection.prepareStatement("""
                insert into ledger_entry (idx, event_id, stream, stream_seq, state, state_seq, type, accepted_at, salt, event, sealed_record)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < records.size(); i++) {
                insert(insert, entries.get(i), records.get(i));
            }
            insert.executeBatch();
        }
        service.ledger().send(records);
    }

    private static void insert(PreparedStatement insert, LedgerEntry entry, ProducerRecord<byte[], byte[]> record)
            throws SQLException {
        insert.setLong(1, entry.index());
        insert.setObject(2, entry.eventId());
        insert.setString(3, entry.envelope().stream());
        insert.setLong(4, entry.envelope().streamSeq());
        insert.setString(5, entry.envelope().state());
        insert.setLong(6, entry.stateSeq());
        insert.setString(7, header(record, "ce_type"));
        insert.setObject(8, OffsetDateTime.parse(header(record, "ce_time")));
        insert.setBytes(9, record.headers().lastHeader("salt").value());
        insert.setBytes(10, record.value());
        insert.setBytes(11, record.headers().lastHeader("sealedrecord").value());
        insert.addBatch();
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private List<JsonNode> listed(String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = RunningService.json(service.get(path + cursor, operator));
            page.at("/items").forEach(all::add);
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        return all;
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = service.readModel().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = service.readModel().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
