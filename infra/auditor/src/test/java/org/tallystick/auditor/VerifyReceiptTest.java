package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.TlogProof;

class VerifyReceiptTest {

    private static final TestLog LOG = TestLog.of(300);

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    private Path receipt = Path.of("");

    @BeforeEach
    void aReceipt() {
        policy = TestLog.policy(temp);
        receipt = TestLog.write(temp.resolve("receipt"), LOG.receipt(211).toBytes());
    }

    @Test
    void aReceiptNeedsNothingButTheTrustFile() {
        Cli cli = verify(receipt);

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out())
                .contains(
                        "index: 211",
                        "acceptedAt: 2026-06-01T12:00:00.211Z",
                        "origin: host.example/log",
                        "witnesses: one 2026-06-02T12:00:00Z",
                        "VALID_WITNESSED");
    }

    @Test
    void withoutAQuorumItIsTheLogsWordAlone() {
        Receipt unwitnessed = Receipt.of(TestLog.sealed(211), LOG.tree().inclusion(211, 300), LOG.witnessedByTheHost());

        assertThat(verify(TestLog.write(receipt, unwitnessed.toBytes())).exitCode())
                .isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "'index 211', 'index 300'",
        "'index 211', 'index 210'",
        "'\n300\n', '\n301\n'",
        "'host.example/log\n300', 'other.example/log\n300'",
        "'extra ', 'extra A'",
        "'— one', '— two'",
    })
    void aChangedReceiptIsNotValid(String there, String instead) {
        String changed = new String(LOG.receipt(211).toBytes(), StandardCharsets.UTF_8).replace(there, instead);

        assertThat(verify(TestLog.write(receipt, TestLog.bytes(changed))).exitCode())
                .isEqualTo(instead.equals("— two") ? 10 : 40);
    }

    @ParameterizedTest
    @CsvSource({"1", "40", "400", "900", "-3"})
    void oneFlippedBitAnywhereIsSeen(int at) {
        TestLog.flip(receipt, at);

        assertThat(verify(receipt).exitCode()).isEqualTo(40);
    }

    @Test
    void trailingTextAndOtherFilesAreNoReceipts() {
        String text = new String(LOG.receipt(211).toBytes(), StandardCharsets.UTF_8);

        assertThat(verify(TestLog.write(receipt, TestLog.bytes(text + "more\n")))
                        .exitCode())
                .isEqualTo(40);
        assertThat(verify(policy).exitCode()).isEqualTo(40);
        assertThat(verify(temp.resolve("nowhere")).exitCode()).isEqualTo(2);
    }

    @Test
    void aReceiptIsHeldAgainstTheLogOfToday() {
        Path today = TestLog.of(700).write(temp.resolve("today"));
        SealedRecord old = SealedRecord.parse(TestLog.sealed(5));
        byte[] other = new SealedRecord(5, old.eventId(), old.tag(), old.acceptedAt(), "cd".repeat(32)).toBytes();
        Path rewritten = TestLog.of(700).with(5, other).write(temp.resolve("rewritten"));
        Path restored = TestLog.of(250).write(temp.resolve("restored"));

        assertThat(verify(receipt, "--log", today).exitCode()).isZero();
        assertThat(verify(receipt, "--log", rewritten).exitCode()).isEqualTo(30);
        assertThat(verify(receipt, "--log", restored).exitCode()).isEqualTo(30);
    }

    @Test
    void aKeptHeadOfTheSameSizeDecidesWithoutTheLog() {
        Path same = TestLog.write(temp.resolve("same"), LOG.signed().toBytes());
        Path other = TestLog.write(
                temp.resolve("other"), LOG.with(7, TestLog.sealed(8)).signed().toBytes());

        assertThat(verify(receipt, "--kept", same).exitCode()).isZero();
        assertThat(verify(receipt, "--kept", other).exitCode()).isEqualTo(30);
    }

    @Test
    void aKeptHeadThatCanNotBeComparedIsNotPassedOver() {
        Path smaller =
                TestLog.write(temp.resolve("smaller"), LOG.cut(200).signed().toBytes());
        NoteSigner second = TestLog.signer("second.example/log", SignatureType.ED25519);
        Path foreign = TestLog.write(
                temp.resolve("foreign"),
                Checkpoint.of("second.example/log", 300, LOG.head().root())
                        .signedBy(second)
                        .toBytes());
        Path both = TestLog.write(
                temp.resolve("both"),
                TestLog.bytes("log " + second.key() + "\nlog " + TestLog.LOG.key() + "\nquorum none\n"));
        Path today = TestLog.of(400).write(temp.resolve("today"));

        Cli otherSize = verify(receipt, "--kept", smaller);
        Cli withLog = Cli.run("verify", "receipt", receipt, "--policy", policy, "--kept", smaller, "--log", today);
        Cli otherLog = Cli.run("verify", "receipt", receipt, "--policy", both, "--kept", foreign);

        assertThat(otherSize.exitCode()).isEqualTo(2);
        assertThat(otherSize.err()).contains("compared with --log");
        assertThat(withLog.exitCode()).as(withLog.toString()).isZero();
        assertThat(otherLog.exitCode()).isEqualTo(2);
        assertThat(otherLog.err()).contains("another log");
    }

    @Test
    void theProofOfAnotherLogIsVerifiedWithItsEntry() {
        byte[] leaf = {1, 2, 3};
        Checkpoint head = Checkpoint.of(TestLog.LOG.key().name(), 1, Merkle.leaf(leaf));
        TlogProof proof = new TlogProof(Optional.empty(), 0, List.of(), head.signedBy(TestLog.LOG));
        Path file = TestLog.write(temp.resolve("proof"), proof.toBytes());
        Path entry = TestLog.write(temp.resolve("entry"), leaf);

        assertThat(verify(file, "--entry", entry).exitCode()).isEqualTo(10);
        assertThat(verify(file, "--entry", file).exitCode()).isEqualTo(40);
        assertThat(verify(file).exitCode()).isEqualTo(40);
    }

    private Cli verify(Path file) {
        return Cli.run("verify", "receipt", file, "--policy", policy);
    }

    private Cli verify(Path file, String option, Path value) {
        return Cli.run("verify", "receipt", file, "--policy", policy, option, value);
    }
}
