package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SignedNote;
import tools.jackson.databind.json.JsonMapper;

class VerifyBundleTest {

    private static final TestLog LOG = TestLog.of(20);
    private static final SignedNote HEAD = LOG.witnessed();

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");

    @BeforeEach
    void trust() {
        policy = TestLog.policy(temp);
    }

    @Test
    void aBundleIsVerifiedWithNothingButTheTrustFile() {
        Cli cli = verify(bundle(head(4, 11, null), entries(4, 11)));

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out())
                .contains("VALID_WITNESSED", "from: 4", "to: 11", "matched: 7", "notReadable: 1", "everyEntry: yes");
    }

    @Test
    void theWordOfTheLogAloneIsSaidToBeThat() {
        Path hostOnly =
                TestLog.write(temp.resolve("log-only"), TestLog.bytes("log " + TestLog.LOG.key() + "\nquorum none\n"));
        Path bundle = write(bundle(head(4, 4, null), entries(4, 4)));

        assertThat(Cli.run("verify", "bundle", bundle, "--policy", hostOnly).exitCode())
                .isEqualTo(10);
    }

    @Test
    void everyFlippedBitIsInvalid() {
        byte[] bundle = bundle(head(4, 6, null), entries(4, 6));
        Random dice = new Random(7);
        for (int n = 0; n < 60; n++) {
            int at = dice.nextInt(bundle.length);
            byte[] flipped = bundle.clone();
            flipped[at] ^= (byte) (1 << dice.nextInt(8));

            assertThat(verify(flipped).exitCode()).as("byte %d", at).isEqualTo(40);
        }
    }

    @Test
    void aBundleThatWasCutOffIsInvalid() {
        byte[] bundle = bundle(head(4, 6, null), entries(4, 6));
        for (int length = 0; length < bundle.length; length += 397) {
            byte[] cut = new byte[length];
            System.arraycopy(bundle, 0, cut, 0, length);

            assertThat(verify(cut).exitCode()).as("%d bytes", length).isEqualTo(40);
        }
    }

    @Test
    void anEntryThatWasLeftOutIsMissed() {
        List<Map<String, @Nullable Object>> entries = entries(4, 11);
        entries.remove(3);

        assertThat(verify(bundle(head(4, 11, null), entries)).out())
                .contains(
                        "line 5: entry 8 stands where 7 belongs", "has 7 entries where 8 are, from 4 to 11", "INVALID");
    }

    @Test
    void whereAFilterChoseEntriesMayLackBetween() {
        List<Map<String, @Nullable Object>> entries = entries(4, 11);
        entries.remove(3);
        Cli cli = verify(bundle(head(4, 11, Map.of("state", "KZ")), entries));

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("everyEntry: no");
    }

    @Test
    void whatAFilterChoseLiesInTheRange() {
        assertThat(verify(bundle(head(4, 11, Map.of("state", "KZ")), entries(3, 5)))
                        .out())
                .contains("line 2: entry 3 is outside of the range", "INVALID");
        assertThat(verify(bundle(head(4, 11, Map.of("state", "KZ")), entries(11, 12)))
                        .out())
                .contains("line 3: entry 12 is outside of the range", "INVALID");
    }

    @Test
    void aBundleOfLessThanWasAskedForIsInvalid() {
        Path bundle = write(bundle(head(4, 11, null), entries(4, 11)));
        assertThat(asked(bundle, "--from", "4", "--to", "11", "--whole").exitCode())
                .isZero();
        assertThat(asked(bundle, "--from", "0").out()).contains("begins with entry 4, and 0 was asked for", "INVALID");
        assertThat(asked(bundle, "--to", "19").out()).contains("ends with entry 11, and 19 was asked for", "INVALID");

        Path chosen = write(bundle(head(4, 11, Map.of("state", "KZ")), List.of()));
        assertThat(asked(chosen, "--whole").out()).contains("a filter chose the entries", "INVALID");
    }

    @Test
    void anEmptyRangeIsInvalidUnlessTheLogIsEmpty() {
        assertThat(verify(bundle(head(4, 3, null), List.of())).out()).contains("entries 4 to 3", "INVALID");
        assertThat(verify(bundle(head(0, -1, null), List.of())).out()).contains("entries 0 to -1", "INVALID");

        Map<String, @Nullable Object> empty = head(0, -1, null);
        empty.put("checkpoint", text(TestLog.of(0).witnessed().toBytes()));
        Cli cli = verify(bundle(empty, List.of()));
        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("entriesInRange: none: the log was empty");
    }

    @Test
    void aProofThatStandsOnAnotherHeadIsNoPartOfTheBundle() {
        List<Map<String, @Nullable Object>> entries = entries(4, 4);
        entries.getFirst().put("proof", text(LOG.cut(10).receipt(4).toBytes()));

        assertThat(verify(bundle(head(4, 4, null), entries)).out())
                .contains("line 2: the proof does not stand on the checkpoint of the bundle", "INVALID");
    }

    @Test
    void anotherEventUnderARecordIsNamed() {
        List<Map<String, @Nullable Object>> entries = entries(5, 6);
        entries.getFirst().put("storedEvent", base64(TestLog.event(6)));
        Cli cli = verify(bundle(head(5, 6, null), entries));

        assertThat(cli.exitCode()).isEqualTo(40);
        assertThat(cli.out()).contains("line 2: event 5 is not the one that was recorded");
    }

    @Test
    void aKeptHeadOfTheSameSizeThatSaysOtherwiseDiverges() {
        Path kept = TestLog.write(
                temp.resolve("kept"), LOG.swapped(1, 2).witnessed().toBytes());
        Path bundle = write(bundle(head(4, 4, null), entries(4, 4)));

        assertThat(Cli.run("verify", "bundle", bundle, "--policy", policy, "--kept", kept)
                        .exitCode())
                .isEqualTo(30);
    }

    @Test
    void aLogThatContinuesItIsCompared() {
        Path folder = TestLog.of(30).write(temp.resolve("log"));
        Path other = TestLog.of(30).swapped(1, 2).write(temp.resolve("other"));
        Path bundle = write(bundle(head(4, 4, null), entries(4, 4)));

        assertThat(Cli.run("verify", "bundle", bundle, "--policy", policy, "--log", folder)
                        .exitCode())
                .isZero();
        assertThat(Cli.run("verify", "bundle", bundle, "--policy", policy, "--log", other)
                        .exitCode())
                .isEqualTo(30);
    }

    private Cli verify(byte[] bundle) {
        return Cli.run("verify", "bundle", write(bundle), "--policy", policy);
    }

    private Cli asked(Path bundle, String... options) {
        List<Object> call = new ArrayList<>(List.of("verify", "bundle", bundle, "--policy", policy));
        call.addAll(List.of(options));
        return Cli.run(call.toArray());
    }

    private Path write(byte[] bundle) {
        return TestLog.write(temp.resolve("bundle.jsonl"), bundle);
    }

    private static Map<String, @Nullable Object> head(long from, long to, @Nullable Map<String, String> filter) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("bundle", "tallystick.org/audit-bundle@v1");
        head.put("origin", TestLog.LOG.key().name());
        head.put("checkpoint", text(HEAD.toBytes()));
        head.put("keys", List.of(TestLog.LOG.key().toString()));
        head.put("from", from);
        head.put("to", to);
        head.put("filter", filter);
        head.put("exportedAsOf", "2026-06-02T12:00:00.000Z");
        return head;
    }

    /** The last of them may not be read. */
    private static List<Map<String, @Nullable Object>> entries(long from, long to) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        LongStream.rangeClosed(from, to).forEach(n -> {
            boolean readable = n < to || from == to;
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("ledgerIndex", n);
            entry.put("salt", readable ? base64(TestLog.salt(n)) : null);
            entry.put("storedEvent", readable ? base64(TestLog.event(n)) : null);
            entry.put("proof", text(LOG.receipt(n).toBytes()));
            entries.add(entry);
        });
        return entries;
    }

    private static byte[] bundle(Map<String, @Nullable Object> head, List<Map<String, @Nullable Object>> entries) {
        JsonMapper json = new JsonMapper();
        String lines = json.writeValueAsString(head) + "\n"
                + entries.stream()
                        .map(entry -> json.writeValueAsString(entry) + "\n")
                        .collect(Collectors.joining());
        String sha256 = HexFormat.of().formatHex(Digests.sha256(TestLog.bytes(lines)));
        return TestLog.bytes(lines + json.writeValueAsString(Map.of("lines", entries.size(), "sha256", sha256)) + "\n");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
