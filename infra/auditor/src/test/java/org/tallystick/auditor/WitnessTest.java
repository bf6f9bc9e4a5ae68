package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;
import org.tallystick.ledger.Verdict;
import org.tallystick.ledger.VerifierKey;

/** A witness as it runs, on a port of its own. */
class WitnessTest {

    private static final TestLog LOG = TestLog.of(40);
    private static final String ORIGIN = HexFormat.of().formatHex(Digests.sha256(TestLog.bytes("host.example/log")));

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path temp = Path.of("");

    private Running running = new Running(new Thread(() -> {}), "", "");

    private record Running(Thread thread, String vkey, String url) {

        VerifierKey key() {
            return VerifierKey.parse(vkey);
        }
    }

    @BeforeEach
    void start() throws IOException {
        running = started();
    }

    @AfterEach
    void stop() throws InterruptedException {
        running.thread.interrupt();
        running.thread.join();
    }

    @Test
    void cosignsEachHeadThatContinuesTheLast() throws Exception {
        HttpResponse<String> first = add(0, LOG.cut(7));
        HttpResponse<String> second = add(7, LOG.cut(20));
        HttpResponse<String> repeated = add(20, LOG.cut(20));

        assertThat(List.of(first.statusCode(), second.statusCode(), repeated.statusCode()))
                .containsOnly(200);
        String cosigned = new String(LOG.cut(20).signed().toBytes(), StandardCharsets.UTF_8) + second.body();
        assertThat(SignedNote.parse(TestLog.bytes(cosigned)).by(running.key())).isEqualTo(SignedNote.Signing.GOOD);
        HttpResponse<String> kept = get("/" + ORIGIN + "/checkpoint");
        TrustPolicy policy = TrustPolicy.parse(
                TestLog.bytes("log " + TestLog.LOG.key() + "\nwitness w " + running.key() + "\nquorum w\n"));
        assertThat(policy.check(SignedNote.parse(TestLog.bytes(kept.body()))))
                .isInstanceOfSatisfying(
                        Trust.Signed.class,
                        signed -> assertThat(signed.verdict()).isEqualTo(Verdict.VALID_WITNESSED));
    }

    @Test
    void remembersWhatItCosignedAfterARestart() throws Exception {
        add(0, LOG.cut(7));
        stop();
        String before = running.vkey;
        running = started();

        assertThat(running.vkey).isEqualTo(before);
        HttpResponse<String> stale = add(0, LOG.cut(20));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).isEqualTo("7\n");
        assertThat(stale.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
        assertThat(add(7, LOG.cut(20)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAForkAndKeepsItAsEvidence() throws Exception {
        add(0, LOG.cut(7));
        TestLog fork = LOG.with(3, TestLog.sealed(4));

        assertThat(add(7, fork).statusCode()).isEqualTo(422);
        HttpResponse<String> sameSize = add(7, fork.cut(7));
        assertThat(sameSize.statusCode()).isEqualTo(409);
        assertThat(sameSize.body()).isEqualTo("7\n");
        assertThat(add(7, LOG.cut(20)).statusCode()).isEqualTo(200);
        assertThat(kept()).containsOnly("checkpoint", name("refused", fork), name("contradicting", fork.cut(7)));
        assertThat(heads(ORIGIN, name("contradicting", fork.cut(7))))
                .hasBinaryContent(fork.cut(7).signed().toBytes());
    }

    @Test
    void strangersCanNotFillItsDisk() throws Exception {
        TestLog longer = TestLog.of(160);
        add(0, longer.cut(7));
        for (int size = 8; size < 120; size++) {
            SignedNote blownUp = longer.cut(size).signed();
            blownUp = blownUp.with(TestLog.signer("stranger.example/" + "s".repeat(500), SignatureType.ED25519)
                    .sign(blownUp.text()));
            byte[] body = new AddCheckpoint(7, List.of(longer.head().root()), blownUp).toBytes();
            assertThat(post(body).statusCode()).isEqualTo(422);
            assertThat(post(body).statusCode()).isEqualTo(422);
        }
        TestLog fork = longer.with(3, TestLog.sealed(4));

        assertThat(kept()).filteredOn(name -> name.startsWith("refused-")).hasSize(100);
        assertThat(heads(ORIGIN, name("refused", longer.cut(8))))
                .hasBinaryContent(longer.cut(8).signed().toBytes());
        assertThat(add(7, fork.cut(7)).statusCode()).isEqualTo(409);
        assertThat(kept()).contains(name("contradicting", fork.cut(7)));
    }

    @Test
    void whatItCanNotKeepItDoesNotCosign() throws Exception {
        Path inTheWay = Files.createDirectories(heads(ORIGIN, "checkpoint.unfinished"));

        HttpResponse<String> answer = add(0, LOG.cut(7));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("\u2014", "three.example");
        assertThat(get("/" + ORIGIN + "/checkpoint").statusCode()).isEqualTo(404);
        Files.delete(inTheWay);
        assertThat(add(0, LOG.cut(7)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatItCanNotReadIsNotAHeadOfSizeZero() throws Exception {
        TestLog.write(heads(ORIGIN), new byte[0]);

        assertThat(add(0, LOG.cut(7)).statusCode()).isEqualTo(500);
    }

    @Test
    void withoutTheHeadsOfItsKeyItDoesNotStart() throws Exception {
        add(0, LOG.cut(7));
        stop();
        Files.move(heads(), temp.resolve("elsewhere"));

        Cli gone = witness();
        Files.createDirectory(heads());
        Cli empty = witness();
        running = started(temp.resolve("another"));
        stop();
        Cli notOfThisKey = witness();

        assertThat(List.of(gone.exitCode(), empty.exitCode(), notOfThisKey.exitCode()))
                .containsOnly(2);
        assertThat(gone.err()).contains("does not hold the heads of three.example/witness");
        assertThat(empty.err()).contains("does not hold the heads of three.example/witness");
        assertThat(notOfThisKey.err()).contains("the heads of another key");
    }

    @Test
    void knowsOnlyTheLogsAndKeysOfItsPolicy() throws Exception {
        NoteSigner stranger = TestLog.signer("host.example/log", SignatureType.ED25519);
        byte[] forged = new AddCheckpoint(0, List.of(), LOG.head().signedBy(stranger)).toBytes();
        String other =
                new String(forged, StandardCharsets.UTF_8).replace("host.example/log\n40", "other.example/log\n40");

        assertThat(post(forged).statusCode()).isEqualTo(403);
        assertThat(post(TestLog.bytes(other)).statusCode()).isEqualTo(404);
        assertThat(post(TestLog.bytes("old 0\n\nnonsense")).statusCode()).isEqualTo(400);
        assertThat(post(new byte[AddCheckpoint.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
        assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
        assertThat(get("/" + ORIGIN + "/checkpoint").statusCode()).isEqualTo(404);
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void vouchesForNoHeadThatSomebodyElsePutThere() throws Exception {
        TestLog.write(
                temp.resolve("heads").resolve(ORIGIN).resolve("checkpoint"),
                LOG.signed().toBytes());

        assertThat(add(40, LOG).statusCode()).isEqualTo(500);
    }

    @Test
    void aSecondWitnessOnTheSameHeadsAndAKeyForAllToReadAreRefused() throws IOException {
        Cli second = Cli.run(
                "witness",
                "--policy",
                temp.resolve("trust-policy"),
                "--key",
                temp.resolve("key"),
                "--heads",
                temp.resolve("heads"),
                "--port",
                0);
        assertThat(second.exitCode()).isEqualTo(2);

        Path open = Files.copy(temp.resolve("key"), temp.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));
        Cli readable = Cli.run(
                "witness",
                "--policy",
                temp.resolve("trust-policy"),
                "--key",
                open,
                "--heads",
                temp.resolve("h"),
                "--port",
                0);
        assertThat(readable.err()).contains("may be read by others");
    }

    private Running started() throws IOException {
        return started(temp.resolve("key"));
    }

    private Running started(Path key) throws IOException {
        Path policy = TestLog.policy(temp);
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed));
        Thread thread = Thread.ofPlatform()
                .start(() -> Auditor.commandLine()
                        .setOut(out)
                        .execute(
                                "witness",
                                "--policy=" + policy,
                                "--key=" + key,
                                "--name=three.example/witness",
                                "--heads=" + temp.resolve("heads"),
                                "--port=0"));
        BufferedReader lines = new BufferedReader(printed);
        String vkey = Objects.requireNonNull(lines.readLine());
        String url = Objects.requireNonNull(lines.readLine());
        return new Running(
                thread,
                vkey.replace("vkey: ", ""),
                url.replace("listening: ", "").replace("/add-checkpoint", ""));
    }

    /** For what does not start: what does runs until it is interrupted. */
    private Cli witness() {
        return Cli.run(
                "witness",
                "--policy=" + temp.resolve("trust-policy"),
                "--key=" + temp.resolve("key"),
                "--name=three.example/witness",
                "--heads=" + heads(),
                "--port=0");
    }

    private Path heads(String... below) {
        return temp.resolve(Path.of("heads", below));
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(heads(ORIGIN))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String name(String kind, TestLog log) {
        return kind + "-" + log.size() + "-"
                + HexFormat.of().formatHex(log.head().root());
    }

    private HttpResponse<String> add(long oldSize, TestLog log) throws Exception {
        return post(new AddCheckpoint(oldSize, LOG.tree().consistency(oldSize, log.size()), log.signed()).toBytes());
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(running.url + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(running.url + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
