package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

class MirrorTest {

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    private Path mirror = Path.of("");

    @BeforeEach
    void anEmptyMirror() {
        policy = TestLog.policy(temp);
        mirror = temp.resolve("mirror");
    }

    @Test
    void aMirrorIsALogAndGrowsWithoutChangingAFile() throws IOException {
        Cli first = mirror(TestLog.of(300).write(temp.resolve("a")));
        Map<Path, byte[]> before = tiles();
        Cli second = mirror(TestLog.of(700).write(temp.resolve("b")));
        Cli third = mirror(temp.resolve("b"));

        assertThat(first.exitCode()).as(first.toString()).isZero();
        assertThat(first.out()).contains("tilesAdded: 5");
        assertThat(second.exitCode()).as(second.toString()).isZero();
        assertThat(third.out()).contains("tilesAdded: 0");
        assertThat(tiles()).containsAllEntriesOf(before);
        assertThat(Cli.run("verify", "log", "--policy", policy, "--log", mirror).out())
                .contains("records: 700", "VALID_WITNESSED");
    }

    @Test
    void itIsFilledOverHttpToo() throws IOException {
        try (LogServer server = new LogServer(TestLog.of(300).write(temp.resolve("a")))) {
            Cli cli = Cli.run(
                    "mirror", "--policy", policy, "--log", server.url(), "--token", LogServer.TOKEN, "--to", mirror);
            Cli hashes = Cli.run(
                    "mirror", "--policy", policy, "--log", server.url(), "--to", temp.resolve("h"), "--hashes-only");

            assertThat(cli.exitCode()).as(cli.toString()).isZero();
            assertThat(hashes.exitCode()).as(hashes.toString()).isZero();
            assertThat(temp.resolve("h/tile/0/000")).exists();
            assertThat(temp.resolve("h/tile/entries")).doesNotExist();
        }
    }

    @Test
    void afterAnInterruptionItGoesOnWhereItWas() throws IOException {
        Path log = TestLog.of(700).write(temp.resolve("a"));
        byte[] missing = Files.readAllBytes(log.resolve("tile/0/001"));
        Files.delete(log.resolve("tile/0/001"));
        assertThat(mirror(log).exitCode()).isEqualTo(40);
        assertThat(mirror.resolve("checkpoint")).doesNotExist();
        assertThat(mirror.resolve("tile/entries/000")).exists();

        TestLog.write(log.resolve("tile/0/001"), missing);
        assertThat(mirror(log).out()).contains("tilesAdded: 6", "VALID_WITNESSED");
    }

    @Test
    void nothingDamagedIsWritten() {
        Path log = TestLog.of(300).write(temp.resolve("a"));
        TestLog.flip(log.resolve("tile/entries/001.p/44"), 50);

        assertThat(mirror(log).exitCode()).isEqualTo(40);
        assertThat(mirror.resolve("tile/entries/001.p/44")).doesNotExist();
    }

    @Test
    void whatAnInterruptedRunLeftIsComparedBeforeItIsKept() {
        Path log = TestLog.of(300).write(temp.resolve("a"));
        TestLog.of(300).with(3, TestLog.sealed(4)).write(mirror);
        mirror.resolve("checkpoint").toFile().delete();

        assertThat(mirror(log).out()).contains("the mirror holds another tile/entries/000");
    }

    @Test
    void aForkOrACutLogIsKeptAsEvidenceAndNotMirrored() throws IOException {
        mirror(TestLog.of(300).write(temp.resolve("a")));
        Map<Path, byte[]> before = tiles();

        TestLog forked = TestLog.of(400).with(3, TestLog.sealed(4));
        Cli fork = mirror(forked.write(temp.resolve("fork")));
        Cli cut = mirror(TestLog.of(200).write(temp.resolve("cut")));

        assertThat(fork.exitCode()).isEqualTo(30);
        assertThat(cut.exitCode()).isEqualTo(30);
        assertThat(mirror.resolve(
                        "diverged-400-" + HexFormat.of().formatHex(forked.head().root())))
                .hasSameBinaryContentAs(temp.resolve("fork/checkpoint"));
        assertThat(mirror.resolve("checkpoint")).hasSameBinaryContentAs(temp.resolve("a/checkpoint"));
        assertThat(tiles()).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void anotherLogIsNotMirroredIntoTheSameFolder() throws IOException {
        mirror(TestLog.of(300).write(temp.resolve("a")));
        NoteSigner second = TestLog.signer("second.example/log", SignatureType.ED25519);
        TestLog longer = TestLog.of(400);
        Path other = longer.write(temp.resolve("other"));
        TestLog.write(
                other.resolve("checkpoint"),
                Checkpoint.of("second.example/log", 400, longer.head().root())
                        .signedBy(second)
                        .toBytes());
        TestLog.write(policy, TestLog.bytes("log " + second.key() + "\nlog " + TestLog.LOG.key() + "\nquorum none\n"));
        Map<Path, byte[]> before = tiles();

        Cli cli = mirror(other);

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("another log");
        assertThat(mirror.resolve("checkpoint")).hasSameBinaryContentAs(temp.resolve("a/checkpoint"));
        assertThat(tiles()).containsExactlyInAnyOrderEntriesOf(before);
    }

    private Cli mirror(Path log) {
        return Cli.run("mirror", "--policy", policy, "--log", log, "--to", mirror);
    }

    private Map<Path, byte[]> tiles() throws IOException {
        Map<Path, byte[]> tiles = new HashMap<>();
        try (Stream<Path> files = Files.walk(mirror.resolve("tile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tiles.put(file, Files.readAllBytes(file));
            }
        }
        return tiles;
    }
}
