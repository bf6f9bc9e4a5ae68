package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffAndShowTest {

    private static final TestLog LOG = TestLog.of(300);

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");

    @BeforeEach
    void aPolicy() {
        policy = TestLog.policy(temp);
    }

    @Test
    void twoHeadsOfOneHistoryAgree() {
        Path small = head("small", LOG.cut(100));
        Path large = head("large", LOG);
        Path log = LOG.write(temp.resolve("log"));

        Cli cli = Cli.run("diff", large, small, "--policy", policy, "--log", log);

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("olderSize: 100", "entriesBetween: 200", "size: 300");
        assertThat(Cli.run("diff", large, large, "--policy", policy).exitCode()).isZero();
        assertThat(Cli.run("diff", small, large, "--policy", policy).exitCode()).isEqualTo(2);
    }

    @Test
    void twoHeadsOfTwoHistoriesDoNot() {
        TestLog fork = LOG.with(3, TestLog.sealed(4));
        Path honest = head("honest", LOG);
        Path forked = head("forked", fork);

        assertThat(Cli.run("diff", honest, forked, "--policy", policy).exitCode())
                .isEqualTo(30);
        assertThat(Cli.run(
                                "diff",
                                head("old", fork.cut(100)),
                                honest,
                                "--policy",
                                policy,
                                "--log",
                                LOG.write(temp.resolve("log")))
                        .exitCode())
                .isEqualTo(30);
    }

    @Test
    void theLogsOwnHeadDecidesBetweenForkedHeadsOfDifferentSizes() {
        TestLog fork = LOG.with(3, TestLog.sealed(4));
        Path honest = head("honest", LOG.cut(200));
        Path forked = head("forked", fork.cut(250));
        Path log = LOG.write(temp.resolve("log"));
        Path kept = head("kept", fork);
        Path agreed = head("agreed", LOG.cut(250));

        Cli cli = Cli.run("diff", honest, forked, "--policy", policy, "--log", log);
        Cli remembered = Cli.run("diff", honest, agreed, "--policy", policy, "--log", log, "--kept", kept);
        Cli tooShort = Cli.run(
                "diff",
                honest,
                forked,
                "--policy",
                policy,
                "--log",
                LOG.cut(220).write(temp.resolve("short")));

        assertThat(cli.exitCode()).as(cli.toString()).isEqualTo(30);
        assertThat(cli.out()).contains("does not begin with the 250 entries");
        assertThat(remembered.exitCode()).isEqualTo(30);
        assertThat(tooShort.exitCode()).isEqualTo(2);
        assertThat(tooShort.err()).contains("ends at size 220");
    }

    @Test
    void whatNobodySignedIsNoHead() {
        Path head = head("head", LOG);
        Path changed = head("changed", LOG);
        TestLog.flip(changed, 18);

        assertThat(Cli.run("diff", head, changed, "--policy", policy).exitCode())
                .isEqualTo(40);
    }

    @Test
    void showTellsWhatAFileSaysAndVerifiesNothing() {
        Path receipt = TestLog.write(temp.resolve("receipt"), LOG.receipt(12).toBytes());
        Path sealed = TestLog.write(temp.resolve("sealed"), TestLog.sealed(12));

        assertThat(Cli.run("show", head("head", LOG)).out())
                .contains("is: checkpoint", "size: 300", "signatures: host.example/log, one.example/witness")
                .doesNotContain("VALID");
        assertThat(Cli.run("show", receipt).out()).contains("is: tlog-proof", "index: 12", "acceptedAt: ");
        assertThat(Cli.run("show", sealed).out()).contains("is: sealed record", "index: 12");
        assertThat(Cli.run("show", policy, "--json").out())
                .contains("\"is\":\"trust policy\"", "\"hostWitnesses\":[\"host\"]");
        assertThat(Cli.run("show", LOG.write(temp.resolve("log")).resolve("tile/0/000"))
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void helpAndWrongUseSaySo() {
        assertThat(Cli.run("--help").out()).contains("verify", "mirror", "witness", "diff", "show", "DIVERGED");
        assertThat(Cli.run("verify", "log").exitCode()).isEqualTo(2);
        assertThat(Cli.run("verify", "log").err()).contains("--policy");
    }

    private Path head(String name, TestLog log) {
        return TestLog.write(temp.resolve(name), log.witnessed().toBytes());
    }
}
