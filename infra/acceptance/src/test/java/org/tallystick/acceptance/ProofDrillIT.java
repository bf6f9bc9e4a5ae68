package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.acceptance.CopiedDatabases.Row;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Trust;
import org.tallystick.ledger.TrustPolicy;

/** Other heads, orders and receipts than those of the run, shown by whoever has its signer's key; and true ones after a destruction. */
class ProofDrillIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String KZ = Cast.coordinator("KZ");
    private static final Pattern SEQUENCE = Pattern.compile("\"streamSeq\":(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"kid\":\"([0-9a-f-]{36})\"");
    private static final int RECEIPTS = 5;
    private static final int CHANGES_EACH = 400;

    private final LocalRun run = Demo.run();
    private final Cast cast = new Cast(run.api());
    private final ShownLog log = new ShownLog(run);
    private final TamperTable table = new TamperTable();
    private final Path folder;
    private final Path policy;
    private final AuditorTool auditor;

    ProofDrillIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.policy = Files.writeString(folder.resolve("trust-policy"), log.policy());
        this.auditor = new AuditorTool(policy, run.api().token(KZ));
    }

    /** Two states are shown one each. The witness has seen the one, and what it keeps of the other convinces anybody. */
    @Test
    void oneOfTwoHeadsOfOneSizeIsRefusedAndBothTogetherAreEvidence() throws Exception {
        SignedNote one = log.head();
        Checkpoint head = Checkpoint.parse(one.text());
        ForgedLog other = new ForgedLog(ForgedLog.stolenFrom(run), log.records(head.size()), 40);
        try (JarWitness witness = new JarWitness(auditor, policy, folder)) {
            witness.brought(new AddCheckpoint(0, List.of(), one)).expect(200);
            table.count(
                    "two heads of one size",
                    "witness answers 409",
                    witness.brought(other.addedTo(head.size())).status() == 409);
            List<Path> evidence = witness.contradicting(head.origin());
            assertThat(evidence).hasSize(1);
            AuditorTool.Outcome both = auditor.trusting("diff", witness.cosigned(head.origin()), evidence.getFirst());
            table.count(
                    "two heads of one size, by what the witness has kept",
                    "auditor exits 30 (DIVERGED) without a log",
                    both.exitCode() == AuditorTool.DIVERGED);
        }
        table.concluded(2);
    }

    @Test
    void swappedSequencesOfAStreamAreNamedThoughAllIsSealedAndSignedAnew() throws Exception {
        Answer recorded = cast.post(Cast.customs("KZ"), "/v1/reports", report("Nothing of note."));
        log.awaitSigned(recorded);
        List<Row> rows = log.rows(recorded);
        AuditorTool.Outcome right = auditor.verify("events", exported("right", rows), "--log", log.url());
        assertThat(right.exitCode()).as(right.text()).isEqualTo(AuditorTool.UNWITNESSED);

        List<Row> ofReport = rows.stream()
                .filter(row -> text(row).contains("\"stream\":\"report/"))
                .limit(2)
                .toList();
        List<Row> swapped = List.of(
                with(ofReport.getFirst(), sequence(ofReport.getLast())),
                with(ofReport.getLast(), sequence(ofReport.getFirst())));
        Path forged = ForgedLog.resealed(ForgedLog.stolenFrom(run), log.records(recorded.lastIndex() + 1), swapped)
                .write(folder.resolve("swapped"));
        assertThat(auditor.verify("log", "--log", forged).holds())
                .as("alone it looks like the log")
                .isTrue();
        AuditorTool.Outcome events = auditor.verify("events", exported("swapped", swapped), "--log", forged);
        table.count(
                "sequences of a stream swapped in a forged ledger",
                "auditor exits 40 and names event and stream",
                events.exitCode() == AuditorTool.INVALID
                        && events.names("event " + swapped.getLast().index() + " has number "
                                + sequence(ofReport.getFirst()) + " of report/" + id(recorded) + ","));
        table.concluded(1);
    }

    private static Row with(Row row, String sequence) {
        byte[] event = SEQUENCE.matcher(text(row))
                .replaceFirst("\"streamSeq\":" + sequence)
                .getBytes(StandardCharsets.UTF_8);
        return new Row(row.index(), row.type(), row.salt(), event, row.sealed());
    }

    private static String sequence(Row row) {
        return SEQUENCE.matcher(text(row))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }

    /** As text, anywhere: the record, the index, the way, the head, its signature. */
    @Test
    void noReceiptOfTheRunIsBelievedWhenItWasChanged() throws Exception {
        TrustPolicy trusted = TrustPolicy.parse(Files.readAllBytes(policy));
        Random random = new Random(15);
        for (int n = 0; n < RECEIPTS; n++) {
            byte[] right = log.receipt(KZ, registered()).getBytes(StandardCharsets.UTF_8);
            assertThat(isBelieved(trusted, right)).isTrue();
            for (int change = 0; change < CHANGES_EACH; change++) {
                table.count(
                        "receipt changed at random", "it is not believed", !isBelieved(trusted, other(right, random)));
            }
        }
        table.concluded(1);
    }

    private static boolean isBelieved(TrustPolicy trusted, byte[] bytes) {
        try {
            Receipt receipt = Receipt.parse(bytes);
            return receipt.isIncluded() && trusted.check(receipt.proof().note()) instanceof Trust.Signed;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] other(byte[] right, Random random) {
        byte[] other = right;
        while (Arrays.equals(other, right)) {
            other = changed(right, random);
        }
        return other;
    }

    /** A bit or a byte is another, the end is missing, a part is there twice. */
    private static byte[] changed(byte[] right, Random random) {
        int at = random.nextInt(right.length);
        byte[] changed = right.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[at] = (byte) random.nextInt(256);
            case 2 -> changed = Arrays.copyOf(right, at);
            default -> {
                int again = random.nextInt(at + 1);
                changed = Arrays.copyOf(right, at + right.length - again);
                System.arraycopy(right, again, changed, at, right.length - again);
            }
        }
        return changed;
    }

    /** Proofs are about ciphertext: what was taken away before holds after, and nobody reads it any more. */
    @Test
    void whatWasProvenBeforeADestructionIsProvenAfterIt() throws Exception {
        String secret = "secret" + UUID.randomUUID();
        Answer begun = cast.post(Cast.customs("KZ"), "/v1/reports", report(secret));
        Thing report = new Thing(cast, begun.location(), begun.etag()).released("KZ");
        List<Path> receipts = new ArrayList<>();
        for (String receipt : log.receipts(KZ, begun)) {
            receipts.add(Files.writeString(folder.resolve("receipt-" + receipts.size()), receipt));
        }
        assertThat(receipts).hasSizeGreaterThan(1);
        Path before = bundle("before", begun);
        assertThat(read(report)).contains(secret);

        Answer expunged =
                report.post(KZ, "/entries/II.3.5/expungement", "{\"authority\":\"Order 7\",\"reason\":\"A name.\"}");
        List<String> keys = log.rows(begun).stream()
                .flatMap(row -> KEY.matcher(text(row)).results())
                .map(MatchResult::group)
                .map(found -> found.substring(7, 43))
                .toList();
        assertThat(keys).isNotEmpty();
        await().atMost(SOON).until(() -> left(keys) == 0);

        for (Path receipt : receipts) {
            holds(auditor.verify("receipt", receipt, "--log", log.url()));
        }
        AuditorTool.Outcome kept = holds(auditor.verify("bundle", before, "--log", log.url()));
        assertThat(kept.fact("matched").asLong()).isPositive();
        holds(auditor.verify("bundle", bundle("after", expunged), "--log", log.url()));
        assertThat(read(report)).doesNotContain(secret).contains("erased");
        assertThat(Files.readString(before)).doesNotContain(secret);
    }

    private static AuditorTool.Outcome holds(AuditorTool.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.text()).isEqualTo(AuditorTool.UNWITNESSED);
        return outcome;
    }

    /** From that on, as an auditor of the state is given it. */
    private Path bundle(String name, Answer from) throws IOException {
        log.awaitCosigned(from);
        long first = from.json().at("/events/0/ledgerIndex").asLong();
        return Files.write(folder.resolve(name), run.api().file("auditor-kz", "/v1/audit/export?from=" + first));
    }

    private String read(Thing report) throws IOException {
        return cast.ask(KZ, report.path()).expect(200).text();
    }

    private long left(List<String> keys) throws SQLException {
        try (Connection database = run.superuser("keys");
                PreparedStatement count =
                        database.prepareStatement("select count(*) from content_key where kid = any(?::uuid[])")) {
            count.setArray(1, database.createArrayOf("text", keys.toArray()));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private String report(String narrative) throws IOException {
        return """
                {"instrument":"JPOA-CA-2022","cycle":"%s","entries":[{"commitment":"II.3.5","status":"UNDER_WAY",
                 "narrative":"%s","language":"en","visibility":"PARTICIPANTS"}]}""".replaceFirst(
                "%s", TestCycle.openedFrom(run.api(), LocalDate.of(2026, 1, 6)).period()).replaceFirst("%s", narrative);
    }

    private Answer registered() throws IOException {
        return cast.post(
                KZ,
                "/v1/states/KZ/agencies",
                "{\"agency\":\"p" + UUID.randomUUID().toString().replace("-", "")
                        + "\",\"name\":{\"en\":\"Agency of the proofs\"}}");
    }

    private Path exported(String name, List<Row> rows) throws IOException {
        return Files.write(
                folder.resolve(name + ".jsonl"),
                rows.stream().map(ShownLog::exported).toList());
    }

    private static String id(Answer begun) {
        return begun.location().substring(begun.location().lastIndexOf('/') + 1);
    }

    private static String text(Row row) {
        return new String(row.event(), StandardCharsets.UTF_8);
    }
}
