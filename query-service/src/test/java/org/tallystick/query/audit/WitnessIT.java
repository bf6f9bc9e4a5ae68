package org.tallystick.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.report.Visibility;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.query.RunningService;
import org.tallystick.query.feed.History;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.ReportStory;
import org.tallystick.query.feed.TestCatalogue;
import org.tallystick.query.feed.TestLedger;
import org.tallystick.servers.Metrics;

/** The witness in the running service: first all is well, then a stored event was flipped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WitnessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service = RunningService.start();
    private final History history = new History();

    @BeforeAll
    void tell() {
        history.add(
                "instrument/JPOA-CA-2022", "_", "secretariat", null, new InstrumentAdopted(1, TestCatalogue.small()));
        ReportStory.open(history, "KZ", "customs").recorded("I.1.1", Visibility.PUBLIC, "said");
        service.ledger().append(history.entries(), service.keys().contentKey("KZ"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void aHeadThatIsReproducedIsCosignedAndAnswersSaySo() {
        assertThat(verified(answer())).isEqualTo("pending");
        assertThat(service.get("/log/checkpoint", null).statusCode()).isEqualTo(503);
        Checkpoint head = service.ledger().sign();
        await().atMost(PATIENCE).until(() -> verified(answer()).equals("true"));
        HttpResponse<String> shown = service.get("/log/checkpoint", null);
        SignedNote note = SignedNote.parse(shown.body().getBytes(StandardCharsets.UTF_8));
        VerifierKey key =
                VerifierKey.parse(service.get("/log/vkey", null).body().strip());
        assertThat(note.by(key)).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(note.by(TestLedger.SIGNER.key())).isEqualTo(SignedNote.Signing.GOOD);
        assertThat(Checkpoint.parse(note.text())).isEqualTo(head);
        assertThat(metric("tallystick_witness_alarm")).isZero();
        assertThat(metric("tallystick_witness_size")).isEqualTo((double) head.size());
    }

    @Test
    @Order(2)
    void whoBringsTheHeadGetsTheCosignature() {
        SignedNote note =
                SignedNote.parse(service.get("/log/checkpoint", null).body().getBytes(StandardCharsets.UTF_8));
        Checkpoint head = Checkpoint.parse(note.text());
        SignedNote own = new SignedNote(note.text(), note.signaturesNaming(TestLedger.SIGNER.key()));
        HttpResponse<String> cosigned =
                service.post("/add-checkpoint", new AddCheckpoint(head.size(), List.of(), own).toBytes());
        assertThat(cosigned.statusCode()).isEqualTo(200);
        VerifierKey key =
                VerifierKey.parse(service.get("/log/vkey", null).body().strip());
        String complete = new String(own.toBytes(), StandardCharsets.UTF_8) + cosigned.body();
        assertThat(SignedNote.parse(complete.getBytes(StandardCharsets.UTF_8)).by(key))
                .isEqualTo(SignedNote.Signing.GOOD);

        HttpResponse<String> stale = service.post("/add-checkpoint", new AddCheckpoint(0, List.of(), own).toBytes());
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(stale.body()).isEqualTo(head.size() + "\n");
        Checkpoint longer = Checkpoint.of(head.origin(), head.size() + 1, new byte[32]);
        byte[] unproven =
                new AddCheckpoint(head.size(), List.of(new byte[32]), longer.signedBy(TestLedger.SIGNER)).toBytes();
        assertThat(service.post("/add-checkpoint", unproven).statusCode()).isEqualTo(422);
        assertThat(service.post("/add-checkpoint", new byte[AddCheckpoint.MAX_BYTES + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(service.post("/add-checkpoint", new byte[10]).statusCode()).isEqualTo(400);
    }

    /** No sealed byte holds the number, but the tag is made of it. */
    @Test
    @Order(3)
    void anotherNumberBesideAnEntryStopsWhatReadsIt() {
        ReportStory.open(history, "KZ", "border-guard");
        service.ledger().appendRenumbered(history.entries().getLast());
        await().atMost(PATIENCE).until(() -> feed("state").equals("CORRUPT"));
        assertThat(feed("reason")).contains("ce_stateseq");
        assertThat(service.get("/actuator/health", operator()).statusCode()).isEqualTo(503);
    }

    private String feed(String detail) {
        return RunningService.json(service.get("/actuator/health", operator()))
                .at("/components/feed/details/" + detail)
                .asString("");
    }

    @Test
    @Order(4)
    void aStoredEventThatWasFlippedIsAnAlarmInHealthMetricLogAndEveryAnswer() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Witness.class);
        logger.addAppender(log);
        List<LedgerEntry> before = history.entries();
        ReportStory.open(history, "KZ", "fiu").recorded("I.1.1", Visibility.PUBLIC, "said too");
        service.ledger().appendFlipped(history.entries().get(before.size()));
        await().atMost(PATIENCE).until(() -> verified(answer()).equals("false"));
        assertThat(metric("tallystick_witness_alarm")).isOne();
        logger.detachAppender(log);
        assertThat(log.list)
                .anyMatch(line -> line.getLevel() == Level.ERROR
                        && line.getFormattedMessage().contains("nothing more is cosigned"));
        HttpResponse<String> health = service.get("/actuator/health", operator());
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(RunningService.json(health).at("/components/witness/status").asString())
                .isEqualTo("DOWN");
        assertThat(RunningService.json(health)
                        .at("/components/witness/details/reason")
                        .asString())
                .contains("hashes to");
        HttpResponse<String> shown = service.get("/log/checkpoint", null);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(verified(shown)).isEqualTo("false");
    }

    private HttpResponse<String> answer() {
        return service.get("/v1/reports", service.tokens().coordinator("KZ"));
    }

    private static String verified(HttpResponse<String> answer) {
        return answer.headers().firstValue("Ledger-Verified").orElse("missing");
    }

    private String operator() {
        return service.tokens().token(Map.of("roles", List.of("operator")));
    }

    private double metric(String name) {
        return Metrics.value(service.get("/actuator/prometheus", operator()).body(), name)
                .orElseThrow();
    }
}
