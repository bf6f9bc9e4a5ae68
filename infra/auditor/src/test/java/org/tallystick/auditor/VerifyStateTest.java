package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;

class VerifyStateTest {

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void theKeyOfKazakhstan() {
        policy = TestLog.policy(temp);
        key = TestLog.write(
                temp.resolve("kz"),
                TestLog.bytes(HexFormat.of().formatHex(TestLog.tagKey("KZ").getEncoded()) + "\n"));
    }

    @Test
    void aStateFindsAllThatIsItsOwn() {
        Cli cli = verify(TestLog.of(301));

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("state: KZ", "events: 151", "nextStateSeq: 151");
    }

    @Test
    void whatWasDroppedFromARewrittenLogLeavesAHole() {
        TestLog dropped = TestLog.of(300).with(100, asIndex(100, TestLog.sealed(101), "KG", 9_000));

        Cli cli = verify(dropped);

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("number 50 of the state is missing before entry 102");
    }

    @Test
    void anEventThatStandsTwiceIsSeen() {
        Cli cli = verify(TestLog.of(300).with(101, asIndex(101, TestLog.sealed(101), "KZ", 7)));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("entry 101 has the number 7 of the state");
    }

    @Test
    void aTailThatIsGoneIsSeenByTheLastReceipt() {
        assertThat(verify(TestLog.of(300), "--last", 149).exitCode()).isZero();

        Cli cli = verify(TestLog.of(280), "--last", 149);

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("number 149 of the state is not in the log");
    }

    @Test
    void aHoleOfAnyWidthIsSeen() {
        TestLog dropped = new TestLog(LongStream.range(0, 2_500)
                .mapToObj(index -> index < 100 || index % 2 == 1
                        ? TestLog.sealed(index)
                        : asIndex(index, TestLog.sealed(index), "KZ", index / 2 + 1_200))
                .toList());

        Cli cli = verify(dropped);

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("number 50 of the state is missing before entry 100", "… and 1100 more");
    }

    @Test
    void theMiddleOfALogThatWasCutOutIsSeen() {
        TestLog rest = TestLog.of(4).with(3, asIndex(3, TestLog.sealed(3), "KZ", 9));

        assertThat(verify(rest).out()).contains("number 2 of the state is missing before entry 3", "INVALID");
    }

    @Test
    void underTheKeyOfAnotherNothingIsSaid() {
        TestLog.write(key, TestLog.bytes("ab".repeat(32)));

        Cli cli = verify(TestLog.of(300));
        Cli withReceipt = verify(TestLog.of(300), "--last", 149);

        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("the key of another");
        assertThat(withReceipt.exitCode()).isEqualTo(40);
        assertThat(withReceipt.out()).contains("number 149 of the state is not in the log", "notChecked: ");
    }

    @Test
    void noEventAtAllIsAnAnswerWhereItMayBe() {
        Path log = TestLog.of(0).write(temp.resolve("empty"));

        Cli cli = Cli.run("verify", "state", "KZ", "--tag-key", key, "--policy", policy, "--log", log, "--may-be-none");

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("events: 0");
    }

    @Test
    void withoutAKeyNothingIsSaid() {
        TestLog.write(key, TestLog.bytes("secret"));

        assertThat(verify(TestLog.of(3)).exitCode()).isEqualTo(2);
    }

    private static byte[] asIndex(long index, byte[] sealed, String state, long stateSeq) {
        SealedRecord from = SealedRecord.parse(sealed);
        return new SealedRecord(
                        index,
                        from.eventId(),
                        StateTag.of(TestLog.tagKey(state), stateSeq),
                        TestLog.NOON.plusMillis(index),
                        from.eventSha256())
                .toBytes();
    }

    private Cli verify(TestLog log) {
        return Cli.run(
                "verify",
                "state",
                "KZ",
                "--tag-key",
                key,
                "--policy",
                policy,
                "--log",
                log.write(temp.resolve("log" + log.size())));
    }

    private Cli verify(TestLog log, String option, int value) {
        return Cli.run(
                "verify",
                "state",
                "KZ",
                "--tag-key",
                key,
                "--policy",
                policy,
                "--log",
                log.write(temp.resolve("log" + log.size())),
                option,
                value);
    }
}
