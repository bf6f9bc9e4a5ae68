package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.SealedRecord;
import tools.jackson.databind.json.JsonMapper;

class VerifyEventsTest {

    private static final TestLog LOG = TestLog.of(300);

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void aLog() {
        policy = TestLog.policy(temp);
        folder = LOG.write(temp.resolve("log"));
    }

    @Test
    void eventsMatchTheRecordsOfTheLog() {
        Cli cli =
                inLog(LongStream.range(0, 300).mapToObj(VerifyEventsTest::line).toList());

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("lines: 300", "matched: 300", "notReadable: 0");
    }

    @Test
    void eventsWithTheirProofsNeedNoLog() {
        Cli cli = Cli.run("verify", "events", file(List.of(proven(12), proven(299))), "--policy", policy);

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("matched: 2", "size: 300");
    }

    @Test
    void whatTheCallerMayNotReadIsCounted() {
        Map<String, Object> hidden = line(13);
        hidden.put("storedEvent", null);

        assertThat(inLog(List.of(line(12), hidden)).out()).contains("matched: 1", "notReadable: 1", "VALID_WITNESSED");
    }

    @Test
    void aChangedEventSaltOrIndexIsNamed() {
        Map<String, Object> event = line(12);
        event.put("storedEvent", base64(TestLog.event(13)));
        Map<String, Object> salt = line(13);
        salt.put("salt", base64(TestLog.salt(12)));
        Map<String, Object> index = proven(14);
        index.put("ledgerIndex", 15);

        Cli cli = inLog(List.of(event, salt, index));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out())
                .contains(
                        "line 1: event 12 is not the one that was recorded",
                        "line 2: event 13 is not the one that was recorded",
                        "line 3: says index 15, its record 14");
    }

    @Test
    void whatTheLogDoesNotHoldIsNotBelieved() {
        Map<String, Object> beyond = line(300);
        Map<String, Object> foreign = proven(12);
        foreign.put("proof", String.valueOf(foreign.get("proof")).replace("host.example/log", "other.example/log"));
        Map<String, Object> twice = line(12);

        Cli cli = inLog(List.of(beyond, foreign, line(19), twice));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out())
                .contains(
                        "line 1: the log has no entry 300",
                        "line 2: no trusted log",
                        "line 4: index 12 stands after 19");
    }

    @Test
    void numbersOfAStreamGrowWithTheIndex() {
        SealedRecord at20 = SealedRecord.parse(TestLog.sealed(20));
        byte[] again = new SealedRecord(
                        20,
                        at20.eventId(),
                        at20.tag(),
                        at20.acceptedAt(),
                        SealedRecord.digest(TestLog.salt(5), TestLog.event(5)))
                .toBytes();
        folder = LOG.with(20, again).write(temp.resolve("again"));
        Map<String, Object> line = line(5);
        line.put("ledgerIndex", 20);

        assertThat(inLog(List.of(line(19), line)).out()).contains("line 2: event 20 has number 0 of report/5, after 2");
    }

    @Test
    void aLineThatStandsTwiceIsSeen() {
        Cli cli = inLog(List.of(line(12), line(12)));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("line 2: index 12 stands after 12", "matched: 1");
    }

    @Test
    void aDamagedEntryOrLineIsAFinding() {
        TestLog.flip(folder.resolve("tile/entries/001.p/44"), 100);

        assertThat(inLog(List.of(line(256))).out()).contains("entry 256 is not the one that the checkpoint covers");
        assertThat(Cli.run(
                                "verify",
                                "events",
                                TestLog.write(temp.resolve("bad"), TestLog.bytes("{\"a\":1,\"a\":2}\n")),
                                "--policy",
                                policy)
                        .out())
                .contains("line 1: not JSON");
    }

    @Test
    void aProofOfARewrittenLogDiverges() {
        Map<String, Object> elsewhere = line(12);
        elsewhere.put(
                "proof", text(LOG.with(100, TestLog.sealed(101)).receipt(12).toBytes()));

        assertThat(inLog(List.of(elsewhere)).exitCode()).isEqualTo(30);
    }

    @Test
    void proofsOnTwoHeadsOfOneSizeDivergeWithoutTheLog() {
        Map<String, Object> elsewhere = line(13);
        elsewhere.put(
                "proof", text(LOG.with(100, TestLog.sealed(101)).receipt(13).toBytes()));

        Cli cli = Cli.run("verify", "events", file(List.of(proven(12), elsewhere)), "--policy", policy);

        assertThat(cli.exitCode()).as(cli.toString()).isEqualTo(30);
        assertThat(cli.out()).contains("the log signed two heads of size 300", "matched: 2");
    }

    @Test
    void aKeptHeadIsComparedOrItIsSaidThatItWasNot() {
        Path kept = TestLog.write(temp.resolve("kept"), LOG.cut(200).signed().toBytes());
        Path events = file(List.of(proven(12)));

        Cli without = Cli.run("verify", "events", events, "--policy", policy, "--kept", kept);
        Cli with = Cli.run("verify", "events", events, "--policy", policy, "--kept", kept, "--log", folder);

        assertThat(without.exitCode()).isEqualTo(2);
        assertThat(without.err()).contains("heads of the sizes 200 and 300 are compared with --log");
        assertThat(with.exitCode()).as(with.toString()).isZero();
    }

    @Test
    void noEventsAreNoAnswer() {
        assertThat(inLog(List.of()).exitCode()).isEqualTo(2);
        assertThat(Cli.run("verify", "events", file(List.of(line(1))), "--policy", policy)
                        .out())
                .contains("no proof, and no log was named");
    }

    private static Map<String, Object> line(long index) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("ledgerIndex", index);
        line.put("salt", base64(TestLog.salt(index)));
        line.put("storedEvent", base64(TestLog.event(index)));
        return line;
    }

    private static Map<String, Object> proven(long index) {
        Map<String, Object> line = line(index);
        line.put("proof", text(LOG.receipt(index).toBytes()));
        return line;
    }

    private Cli inLog(List<Map<String, Object>> lines) {
        return Cli.run("verify", "events", file(lines), "--policy", policy, "--log", folder);
    }

    private Path file(List<Map<String, Object>> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line ->
                text.append(JsonMapper.shared().writeValueAsString(line)).append('\n'));
        return TestLog.write(temp.resolve("events.jsonl"), TestLog.bytes(text.toString()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
