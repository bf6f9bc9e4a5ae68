package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

class VerifyLogTest {

    private static final TestLog HONEST = TestLog.of(600);

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    private Path folder = Path.of("");

    @BeforeEach
    void anHonestLog() {
        policy = TestLog.policy(temp);
        folder = HONEST.write(temp.resolve("log"));
    }

    @Test
    void anHonestLogIsValid() {
        Cli cli = verify();

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out())
                .contains("size: 600", "records: 600", "witnesses: one 2026-06-02T12:00:00Z")
                .endsWith("VALID_WITNESSED" + System.lineSeparator());
    }

    @Test
    void anEmptyLogIsValidToo() {
        Path empty = TestLog.of(0).write(temp.resolve("empty"));

        assertThat(Cli.run("verify", "log", "--policy", policy, "--log", empty).exitCode())
                .isZero();
    }

    @Test
    void itIsReadOverHttpAsWell() throws IOException {
        try (LogServer server = new LogServer(folder)) {
            Cli known = Cli.run("verify", "log", "--policy", policy, "--log", server.url(), "--token", LogServer.TOKEN);
            Cli unknown = Cli.run("verify", "log", "--policy", policy, "--log", server.url(), "--token", "other");

            assertThat(known.exitCode()).as(known.toString()).isZero();
            assertThat(unknown.exitCode()).isEqualTo(2);
            assertThat(unknown.err()).contains("401");
        }
    }

    @Test
    void withoutAnIndependentWitnessItIsTheLogsWordAlone() {
        TestLog.write(folder.resolve("checkpoint"), HONEST.signed().toBytes());
        assertThat(verify().exitCode()).isEqualTo(10);

        TestLog.write(folder.resolve("checkpoint"), HONEST.witnessedByTheHost().toBytes());
        assertThat(verify().exitCode()).isEqualTo(10);
    }

    @Test
    void machinesGetOneJsonObject() {
        assertThat(Cli.run("verify", "log", "--policy", policy, "--log", folder, "--json")
                        .out())
                .startsWith("{\"verdict\":\"VALID_WITNESSED\",\"exitCode\":0,\"findings\":[],\"findingCount\":0,")
                .contains("\"size\":600", "\"records\":600");
    }

    /** Every kind of file, at its beginning, within, and at its end. */
    @ParameterizedTest
    @CsvSource({
        "checkpoint, 0",
        "checkpoint, 18",
        "checkpoint, 30",
        "checkpoint, -80",
        "checkpoint, -2",
        "tile/0/000, 0",
        "tile/0/001, 4000",
        "tile/0/002.p/88, -1",
        "tile/1/000.p/2, 5",
        "tile/entries/000, 0",
        "tile/entries/000, 1",
        "tile/entries/000, 2",
        "tile/entries/001, 3000",
        "tile/entries/002.p/88, -1",
    })
    void oneFlippedBitAnywhereIsSeen(String file, int at) {
        TestLog.flip(folder.resolve(file), at);

        assertThat(verify().exitCode()).isEqualTo(40);
    }

    @Test
    void aChangedRecordIsNamed() {
        byte[] sealed = TestLog.sealed(412);
        sealed[sealed.length - 3] ^= 1;
        byte[] bundle = Tiles.entries(HONEST.with(412, sealed).entries().subList(256, 512));
        TestLog.write(folder.resolve("tile/entries/001"), bundle);

        assertThat(verify().out()).contains("entry 412 is not the one that the checkpoint covers");
    }

    @ParameterizedTest
    @CsvSource({"tile/entries/001", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2", "checkpoint"})
    void whatIsMissingIsSeen(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThat(verify().exitCode()).isEqualTo(40);
    }

    @Test
    void aFullTileStandsForThePartialOneThatWasRemoved() throws IOException {
        TestLog longer = TestLog.of(768);
        Path whole = longer.write(temp.resolve("whole"));
        for (String tile : new String[] {"tile/0/002", "tile/entries/002"}) {
            Files.delete(folder.resolve(tile + ".p/88"));
            Files.copy(whole.resolve(tile), folder.resolve(tile));
        }

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void aLogThatLostItsLastRowsContradictsAHeadThatWasKept() {
        Path kept = TestLog.write(temp.resolve("kept"), HONEST.witnessed().toBytes());
        Path cut = HONEST.cut(500).write(temp.resolve("cut"));

        assertThat(verify(cut).exitCode()).isZero();
        assertThat(verify(cut, kept).exitCode()).isEqualTo(30);
        assertThat(verify(cut, kept).out()).contains("ends at size 500");
    }

    @Test
    void aForkSignedWithTheLogsOwnKeyContradictsAHeadThatWasKept() {
        Path kept = TestLog.write(temp.resolve("kept"), HONEST.cut(500).signed().toBytes());
        SealedRecord old = SealedRecord.parse(TestLog.sealed(100));
        byte[] forged = new SealedRecord(100, old.eventId(), old.tag(), old.acceptedAt(), "ab".repeat(32)).toBytes();
        Path fork = HONEST.with(100, forged).write(temp.resolve("fork"));

        assertThat(verify(fork).exitCode()).isZero();
        assertThat(verify(fork, kept).exitCode()).isEqualTo(30);
        assertThat(verify(folder, kept).exitCode()).isZero();
    }

    @Test
    void swappedRowsAreNamedEvenWhenAllIsSignedAnew() {
        Cli cli = verify(HONEST.swapped(10, 11).write(temp.resolve("swapped")));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("entry 10 says that it is 11", "entry 11 says that it is 10", "accepted at");
    }

    @Test
    void aStrangersLogOrKeyIsNotBelieved() {
        NoteSigner stranger = TestLog.signer(TestLog.LOG.key().name(), SignatureType.ED25519);
        TestLog.write(
                folder.resolve("checkpoint"), HONEST.head().signedBy(stranger).toBytes());
        assertThat(verify().exitCode()).isEqualTo(40);

        NoteSigner other = TestLog.signer("other.example/log", SignatureType.ED25519);
        Checkpoint head = Checkpoint.of("other.example/log", 600, HONEST.head().root());
        TestLog.write(folder.resolve("checkpoint"), head.signedBy(other).toBytes());
        assertThat(verify().out()).contains("no trusted log has the origin other.example/log");
    }

    @Test
    void aLogOfOtherEntriesIsVerifiedAsBytes() {
        TestLog other = HONEST.with(3, new byte[] {1, 2, 3}).with(4, new byte[0]);
        Path others = other.write(temp.resolve("others"));

        assertThat(verify(others).exitCode()).isEqualTo(40);
        assertThat(Cli.run("verify", "log", "--policy", policy, "--log", others, "--any-entries")
                        .exitCode())
                .isZero();
    }

    @Test
    void whatCanNotBeCheckedIsNotCalledInvalid() {
        assertThat(verify(temp.resolve("nowhere")).exitCode()).isEqualTo(2);
        assertThat(Cli.run("verify", "log", "--policy", policy, "--log", "http://127.0.0.1:1/log")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("verify", "log", "--policy", temp.resolve("nowhere"), "--log", folder)
                        .exitCode())
                .isEqualTo(2);
        assertThat(Cli.run("verify", "log", "--policy", policy).err()).contains("--log is needed");
        assertThat(verify(folder, policy).err()).contains("is no kept head");
    }

    @Test
    void whatWasFoundIsSaidThoughTheLogFallsSilent() throws IOException {
        Path kept = TestLog.write(
                temp.resolve("kept"),
                HONEST.with(3, TestLog.sealed(4)).cut(500).signed().toBytes());
        try (LogServer server = new LogServer(folder)) {
            Cli cli = Cli.run("verify", "log", "--policy", policy, "--log", server.url(), "--kept", kept);

            assertThat(cli.exitCode()).as(cli.toString()).isEqualTo(30);
            assertThat(cli.out()).contains("does not begin with the 500 entries", "notChecked: ", "401");
        }

        Path swapped = HONEST.swapped(10, 11).write(temp.resolve("swapped"));
        Files.delete(swapped.resolve("tile/entries/001"));
        Files.createDirectory(swapped.resolve("tile/entries/001"));
        Cli cli = verify(swapped);

        assertThat(cli.exitCode()).as(cli.toString()).isEqualTo(40);
        assertThat(cli.out()).contains("entry 10 says that it is 11", "notChecked: cannot read");
    }

    @Test
    void aTileOfAnotherPlaceIsSeen() {
        byte[] content = Tiles.hashes(new TilePath(0, 0, 256), (level, index) -> Merkle.leaf(TestLog.sealed(index)));
        TestLog.write(folder.resolve("tile/0/001"), Arrays.copyOf(content, content.length));

        assertThat(verify().out()).contains("tile/0/001 is not what the checkpoint covers");
    }

    private Cli verify() {
        return verify(folder);
    }

    private Cli verify(Path log) {
        return Cli.run("verify", "log", "--policy", policy, "--log", log);
    }

    private Cli verify(Path log, Path kept) {
        return Cli.run("verify", "log", "--policy", policy, "--log", log, "--kept", kept);
    }
}
