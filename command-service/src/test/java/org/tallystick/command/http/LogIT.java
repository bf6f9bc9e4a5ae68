package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Timed;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.events.wire.Envelope;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.ConsistencyProof;
import org.tallystick.ledger.KeyAnnouncement;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.StateTag;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.servers.Metrics;

/** The log as its auditors read it, from what the service itself records, relays and signs. */
class LogIT {

    private static final Plan PLAN = Plan.open();
    private static final Duration MERGE_DELAY = Duration.ofSeconds(60);

    private final Client anyone = Client.withoutToken();
    private final Client monitor = PLAN.callers().role("monitor");

    @Test
    void aReceiptIsGivenWithinTheMergeDelayAndVerifiesByItself() {
        Reply recorded = register();
        String event = recorded.text("/events/0/eventId");
        Reply first = monitor.get("/v1/receipts/" + event);
        if (first.status() == 202) {
            assertThat(first.header("Retry-After")).isEqualTo("1");
            assertThat(first.body()).isEmpty();
        }
        Reply given = await().atMost(MERGE_DELAY)
                .until(() -> monitor.get("/v1/receipts/" + event), reply -> reply.status() == 200);
        Receipt receipt = Receipt.parse(given.body().getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.isIncluded()).isTrue();
        assertThat(receipt.proof().note().by(key())).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(receipt.sealed().eventId()).isEqualTo(UUID.fromString(event));
        assertThat(Long.toString(receipt.sealed().index())).isEqualTo(recorded.text("/events/0/ledgerIndex"));
        assertThat(metric("tallystick_seal_merge_delay_seconds")).isLessThan((double) MERGE_DELAY.toSeconds());
        assertThat(metric("tallystick_seal_checkpoint_age_seconds")).isNotNegative();
        assertThat(metric("tallystick_seal_refused")).isZero();
        monitor.get("/v1/receipts/" + UUID.randomUUID()).expectProblem(404, "EVENT_NOT_FOUND");
        monitor.get("/v1/receipts/nonsense").expectProblem(400, "PARAMETER_INVALID");
    }

    @Test
    void headsExtendEachOtherAndTilesAreCachedForEver() {
        Checkpoint before = checkpoint(0);
        register();
        Checkpoint after = checkpoint(before.size() + 1);
        Reply proof = anyone.get("/log/consistency?from=" + before.size() + "&to=" + after.size())
                .expect(200);
        List<byte[]> hashes =
                proof.body().lines().map(Base64.getDecoder()::decode).toList();
        assertThat(ConsistencyProof.verifies(before.size(), before.root(), after.size(), after.root(), hashes))
                .isTrue();
        TilePath tile = TilePath.at(0, 0, after.size());
        Reply content = anyone.get("/log/" + tile.path()).expect(200);
        assertThat(content.header("Cache-Control")).contains("public", "max-age=31536000", "immutable");
        assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
        String entries =
                "/log/" + TilePath.at(TilePath.ENTRIES, 0, after.size()).path();
        anyone.get(entries).expectProblem(401, "TOKEN_MISSING");
        assertThat(monitor.get(entries).expect(200).body()).contains("{\"v\":1,\"index\":0,");
        PLAN.callers().role("operator").get(entries).expectProblem(403, "ROLE_MISSING");
    }

    @Test
    void aStateFindsItsOwnRecordsByItsTagKeyAndNobodyElseDoes() {
        Reply recorded = register();
        Reply receipt = await().atMost(MERGE_DELAY)
                .until(
                        () -> monitor.get("/v1/receipts/" + recorded.text("/events/0/eventId")),
                        reply -> reply.status() == 200);
        String tag = Receipt.parse(receipt.body().getBytes(StandardCharsets.UTF_8))
                .sealed()
                .tag();
        double before = readings();
        Client auditor =
                PLAN.callers().as("a", Map.of("roles", List.of("auditor"), "state", "KZ", "instruments", List.of()));
        for (Client own : List.of(PLAN.coordinator(), auditor)) {
            Reply key = own.get("/log/tag-key/KZ").expect(200);
            assertThat(key.body()).matches("[0-9a-f]{64}\n");
            assertThat(key.header("Cache-Control")).isEqualTo("no-store");
            assertThat(tag(key, recorded.json().at("/events/0/stateSeq").asLong()))
                    .isEqualTo(tag);
        }
        assertThat(readings()).isEqualTo(before + 2);

        PLAN.callers().coordinator("KG").get("/log/tag-key/KZ").expectProblem(404, "NOT_FOUND");
        PLAN.callers().role("auditor").get("/log/tag-key/KZ").expectProblem(404, "NOT_FOUND");
        PLAN.callers()
                .as("i", Map.of("roles", List.of("auditor")))
                .get("/log/tag-key/KZ")
                .expectProblem(403, "TOKEN_INCOMPLETE");
        PLAN.callers()
                .as("s", Map.of("roles", List.of("auditor"), "state", "KZ", "instruments", PLAN.code()))
                .get("/log/tag-key/KZ")
                .expectProblem(404, "NOT_FOUND");
        PLAN.customs().get("/log/tag-key/KZ").expectProblem(403, "ROLE_MISSING");
        anyone.get("/log/tag-key/KZ").expectProblem(401, "TOKEN_MISSING");
        assertThat(readings()).isEqualTo(before + 2);
    }

    /** What begins every ledger is of no single state: an instrument is adopted, or a key announced. */
    @Test
    void theTagKeyOfNoStateIsForAnybody() {
        checkpoint(1);
        String first = "\"index\":0,\"eventId\":\"[^\"]+\",\"tag\":\"" + tag(anyone.get("/log/tag-key"), 0) + "\"";
        assertThat(monitor.get("/log/"
                                + TilePath.at(TilePath.ENTRIES, 0, checkpoint().size())
                                        .path())
                        .expect(200)
                        .body())
                .containsPattern(first);
    }

    private static String tag(Reply key, long stateSeq) {
        byte[] secret = HexFormat.of().parseHex(key.expect(200).body().strip());
        return StateTag.of(new SecretKeySpec(secret, "HmacSHA256"), stateSeq);
    }

    private static double readings() {
        return value("tallystick_keys_tag_readings_total").orElse(0);
    }

    /** The service was started with a second key: it is an entry of the ledger, and signs what covers that. */
    @Test
    void theKeyThatFollowsIsAnnouncedInTheLedgerAndSignsBesideTheOneInForce() {
        announced();
        List<VerifierKey> keys = await().atMost(MERGE_DELAY)
                .until(
                        () -> anyone.get("/log/vkeys")
                                .expect(200)
                                .body()
                                .lines()
                                .map(VerifierKey::parse)
                                .toList(),
                        shown -> shown.size() == 2);
        assertThat(keys.getFirst()).isEqualTo(key());
        SignedNote head = SignedNote.parse(
                anyone.get("/log/checkpoint").expect(200).body().getBytes(StandardCharsets.UTF_8));
        assertThat(keys).allSatisfy(key -> assertThat(head.by(key)).isEqualTo(SignedNote.Signing.GOOD));
        assertThat(RunningService.shared().events(LogEvent.STREAM))
                .singleElement()
                .isInstanceOfSatisfying(LogKeyAnnounced.class, event -> {
                    byte[] note = event.announcement().getBytes(StandardCharsets.UTF_8);
                    assertThat(KeyAnnouncement.parse(event.by(), event.vkey(), note)
                                    .next())
                            .isEqualTo(keys.getLast());
                });
    }

    /** As the timer does, which may have come too early at the start. */
    private static void announced() {
        RunningService service = RunningService.shared();
        Timed timed = service.part("whenAKeyFollows", Timed.class);
        timed.due(Instant.now()).forEach(due -> send(service.part(Dispatcher.class), due));
        assertThat(timed.due(Instant.now())).isEmpty();
    }

    private static <R> void send(Dispatcher dispatcher, Timed.Due<R> due) {
        UUID id = UUID.randomUUID();
        Caller caller = new Caller("test", "timer", Set.of(), null, null, Set.of(), Set.of(), null);
        Request request = new Request(
                caller,
                new Envelope.Actor(id, "timer", id),
                id,
                new Request.Idempotency("test timer", "0".repeat(64), "0".repeat(64)),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                Duration.ZERO,
                null);
        dispatcher.dispatch(request, due.call());
    }

    @Test
    void whatTheSignedTreeHasNotIsNotFound() {
        anyone.get("/log/tile/0/x999/999").expectProblem(404, "TILE_NOT_FOUND");
        anyone.get("/log/tile/0/nonsense").expectProblem(404, "TILE_NOT_FOUND");
        anyone.get("/log/tile/5/000").expectProblem(404, "TILE_NOT_FOUND");
        anyone.get("/log/consistency?from=0&to=99999999").expectProblem(404, "TREE_NOT_FOUND");
        anyone.get("/log/consistency?from=2&to=1").expectProblem(404, "TREE_NOT_FOUND");
        anyone.get("/log/consistency?from=-1&to=1").expectProblem(404, "TREE_NOT_FOUND");
        anyone.get("/log/consistency?from=x&to=1").expectProblem(400, "PARAMETER_INVALID");
        anyone.get("/log/consistency").expectProblem(400, "PARAMETER_INVALID");
        anyone.get("/log/nothing").expectProblem(401, "TOKEN_MISSING");
        anyone.send("POST", "/log/checkpoint", "{}").expectProblem(401, "TOKEN_MISSING");
    }

    private VerifierKey key() {
        return VerifierKey.parse(anyone.get("/log/vkey").expect(200).body().strip());
    }

    private Checkpoint checkpoint(long atLeast) {
        return await().atMost(MERGE_DELAY).until(this::checkpoint, head -> head.size() >= atLeast);
    }

    private Checkpoint checkpoint() {
        Reply reply = anyone.get("/log/checkpoint");
        if (reply.status() == 503) {
            return Checkpoint.of("none", 0, new byte[32]);
        }
        assertThat(reply.header("Cache-Control")).isEqualTo("no-cache");
        SignedNote note = SignedNote.parse(reply.body().getBytes(StandardCharsets.UTF_8));
        assertThat(note.by(key())).isEqualTo(SignedNote.Signing.GOOD);
        return Checkpoint.parse(note.text());
    }

    private static Reply register() {
        return PLAN.coordinator()
                .post("/v1/states/KZ/agencies", """
                        {"agency":"s%s","name":{"en":"Sealed"}}""".replace(
                                "%s", UUID.randomUUID().toString().replace("-", "")))
                .expect(201);
    }

    private static double metric(String name) {
        return value(name).orElseThrow();
    }

    private static OptionalDouble value(String name) {
        String all = PLAN.callers()
                .role("operator")
                .get("/actuator/prometheus")
                .expect(200)
                .body();
        return Metrics.value(all, name);
    }
}
