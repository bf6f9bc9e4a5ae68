package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;
import org.tallystick.ledger.TlogProof;
import org.tallystick.ledger.VerifierKey;
import org.tallystick.servers.process.FreePorts;

/** The auditor's jar as its users call it, against the running system: what it is for, and what must not pass it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditorJarIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String KZ = "coordinator-kz";
    private static final String CUSTOMS = "reporter-kz-customs";
    private static final String COUNT = "auditor exits 40 and names the state's number";
    private static final String REFUSED = "auditor exits 40";

    private final LocalRun run = Demo.run();
    private final Api api = run.api();
    private final TamperTable table = new TamperTable();
    private final String log = run.url(0).resolve("/log").toString();
    private final Path folder;
    private final Path policy;
    private final AuditorTool auditor;

    AuditorJarIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.policy = file(
                "trust-policy",
                "log " + api.getFromCommandService("/log/vkey").expect(200).text() + "quorum none\n");
        this.auditor = new AuditorTool(policy, api.token(KZ));
    }

    @Test
    void aStateFindsThatNothingOfItsOwnWasDropped() throws Exception {
        Answer first = registered();
        long seq = stateSeq(first);
        Answer last = registered();
        Path receipt = file("first.tlog-proof", receipt(first));
        awaitSigned(last);
        Path key = file("kz.key", tagKey(KZ, "KZ").expect(200).text());

        AuditorTool.Outcome own =
                auditor.verify("state", "KZ", "--tag-key", key, "--log", log, "--last", stateSeq(last));
        assertThat(own.exitCode()).as(own.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(own.fact("events").asLong())
                .isEqualTo(events("KZ", own.fact("size").asLong()));
        assertThat(auditor.verify("receipt", receipt, "--log", log).exitCode()).isEqualTo(AuditorTool.UNWITNESSED);

        List<byte[]> records = records(last.lastIndex() + 1);
        Path dropped = ForgedLog.without(ForgedLog.stolenFrom(run), records, (int) first.lastIndex())
                .write(folder.resolve("dropped"));
        assertThat(auditor.verify("log", "--log", dropped).holds())
                .as("alone it looks like the log")
                .isTrue();
        table.count(
                "event of a state dropped from a forged ledger",
                COUNT,
                auditor.verify("state", "KZ", "--tag-key", key, "--log", dropped)
                        .names("number " + seq));
        table.count(
                "submission dropped after its receipt",
                "DIVERGED against the receipt",
                auditor.verify("receipt", receipt, "--log", dropped).exitCode() == AuditorTool.DIVERGED);
        Path cut = ForgedLog.without(ForgedLog.stolenFrom(run), records, (int) last.lastIndex())
                .write(folder.resolve("cut"));
        table.count(
                "last event of a state dropped from a forged ledger",
                COUNT,
                auditor.verify("state", "KZ", "--tag-key", key, "--log", cut, "--last", stateSeq(last))
                        .names("number " + stateSeq(last)));
    }

    @Test
    void aTagKeyIsForItsStateAndTheOneOfNoStateForAnybody() throws Exception {
        assertThat(tagKey("auditor-kz", "KZ").expect(200).text())
                .isEqualTo(tagKey(KZ, "KZ").text());
        tagKey("coordinator-kg", "KZ").expect(404);
        tagKey("auditor", "KZ").expect(403);
        tagKey("secretariat", "KZ").expect(403);
        Path key = file(
                "none.key",
                api.getFromCommandService("/log/tag-key").expect(200).text());
        AuditorTool.Outcome shared = auditor.verify("state", "_", "--tag-key", key, "--log", log);
        assertThat(shared.exitCode()).as(shared.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(shared.fact("events").asLong())
                .isEqualTo(events("_", shared.fact("size").asLong()));
    }

    /** Who holds all records learns of no state's but by its key, and reads nothing else in them. */
    @Test
    void aMirrorGoesOnWhereItStoppedAndHoldsMetadataAlone() throws Exception {
        Path mirror = folder.resolve("mirror");
        AuditorTool.Outcome first = auditor.trusting("mirror", "--log", log, "--to", mirror);
        assertThat(first.exitCode()).as(first.text()).isEqualTo(AuditorTool.UNWITNESSED);
        Map<Path, String> before = digests(mirror);
        awaitSigned(registered());
        AuditorTool.Outcome again = auditor.trusting("mirror", "--log", log, "--to", mirror);
        assertThat(again.exitCode()).as(again.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(again.fact("tilesAdded").asLong())
                .isBetween(1L, first.fact("tilesAdded").asLong() - 1);
        assertThat(digests(mirror)).containsAllEntriesOf(before);

        long size = again.fact("size").asLong();
        for (TilePath tile : TilePath.all(size).toList()) {
            if (tile.level() == TilePath.ENTRIES) {
                assertThat(Tiles.entries(tile, Files.readAllBytes(mirror.resolve(tile.path()))))
                        .allSatisfy(entry ->
                                assertThat(SealedRecord.parse(entry).toBytes()).isEqualTo(entry));
            }
        }
        Path key = file("kg.key", tagKey("coordinator-kg", "KG").expect(200).text());
        AuditorTool.Outcome kg = auditor.verify("state", "KG", "--tag-key", key, "--log", mirror);
        assertThat(kg.fact("events").asLong()).isEqualTo(events("KG", size));

        Path forged = new ForgedLog(ForgedLog.stolenFrom(run), records(size), 40).write(folder.resolve("forged"));
        AuditorTool.Outcome diverged = auditor.trusting("mirror", "--log", forged, "--to", mirror);
        assertThat(diverged.exitCode()).isEqualTo(AuditorTool.DIVERGED);
        Path evidence = mirror.resolve(diverged.fact("evidence").asString());
        AuditorTool.Outcome heads = auditor.trusting("diff", mirror.resolve("checkpoint"), evidence);
        assertThat(heads.exitCode()).as(heads.text()).isEqualTo(AuditorTool.DIVERGED);
    }

    @Test
    void aWitnessRemembersWhatItCosignedThoughItWasKilled() throws Exception {
        SignedNote first = head();
        int port = FreePorts.next();
        Process witness = witness(port);
        try {
            assertThat(brought(port, new AddCheckpoint(0, List.of(), first)).status())
                    .isEqualTo(200);
        } finally {
            witness.destroyForcibly().waitFor();
        }
        awaitSigned(registered());
        SignedNote next = head();
        long known = Checkpoint.parse(first.text()).size();
        witness = witness(port);
        try {
            Answer stale = brought(port, new AddCheckpoint(0, List.of(), next));
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.text()).isEqualTo(known + "\n");
            List<byte[]> records = records(Checkpoint.parse(next.text()).size());
            byte[] forged = new ForgedLog(ForgedLog.stolenFrom(run), records, 40).addedTo(known);
            assertThat(brought(port, AddCheckpoint.parse(forged)).status()).isEqualTo(422);
            String cosignature = brought(port, new AddCheckpoint(known, consistency(known, next), next))
                    .expect(200)
                    .text();
            Path cosigned = file("cosigned", new String(next.toBytes(), StandardCharsets.UTF_8) + cosignature);
            Path other = file(
                    "trust-policy-with-witness",
                    Files.readString(policy).replace("quorum none", "witness jar " + vkey() + "\nquorum jar"));
            AuditorTool.Outcome heads = new AuditorTool(other, "").trusting("diff", cosigned, cosigned);
            assertThat(heads.exitCode()).as(heads.text()).isZero();
        } finally {
            witness.destroyForcibly().waitFor();
        }
    }

    @Test
    void headsAreComparedAndShown() throws Exception {
        Path older = file("older", head().toBytes());
        awaitSigned(registered());
        Path newer = file("newer", head().toBytes());
        AuditorTool.Outcome compared = auditor.trusting("diff", older, newer, "--log", log);
        assertThat(compared.exitCode()).as(compared.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(compared.fact("entriesBetween").asLong()).isPositive();
        AuditorTool.Outcome shown = auditor.run("show", newer);
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.fact("is").asString()).isEqualTo("checkpoint");
        assertThat(shown.fact("size").asLong()).isEqualTo(compared.fact("size").asLong());
    }

    @Test
    void whatAnAgencySignedIsProvenFromAnExport() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Answer key = api.post(
                        KZ,
                        "/v1/states/KZ/agencies/customs/keys",
                        TestCycle.key(),
                        Map.of(
                                "keyId",
                                "jar",
                                "alg",
                                "EdDSA",
                                "jwk",
                                Map.of("kty", "OKP", "crv", "Ed25519", "x", SignaturesOfTheHalfYear.publicKey(pair))))
                .expect(201);
        TestCycle cycle = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 12));
        Map<String, Object> blank = new HashMap<>(cycle.report("PLANNED", List.of()));
        blank.put("submit", false);
        Answer draft = api.post(CUSTOMS, "/v1/reports", TestCycle.key(), blank).expect(201);
        String jws = SignaturesOfTheHalfYear.sign(api, pair, "KZ/customs", "jar", draft.location(), """
                {"entries":[{"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Signed.","language":"en",
                 "visibility":"PARTICIPANTS"}]}""");
        Answer submitted = api.postSigned(CUSTOMS, draft.location() + "/submission", draft.etag(), jws)
                .expect(200);
        awaitSigned(submitted);
        await().atMost(SOON)
                .until(() -> size(api.getFromQueryService("/log/checkpoint").text()) > submitted.lastIndex());
        String bundle =
                new String(api.file("auditor-kz", "/v1/audit/export?from=" + key.lastIndex()), StandardCharsets.UTF_8);
        Path events = file(
                "events.jsonl",
                String.join(
                                "\n",
                                bundle.lines()
                                        .filter(line -> line.contains("\"ledgerIndex\""))
                                        .toList())
                        + "\n");
        Path signed = file("submission.jws", jws);
        AuditorTool.Outcome proven = auditor.verify("submission", signed, "--events", events, "--log", log);
        assertThat(proven.exitCode()).as(proven.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(proven.fact("issuer").asString()).isEqualTo("KZ/customs");
        assertThat(proven.fact("key").asString()).isEqualTo("registered at index " + key.lastIndex());
        String payload = jws.substring(jws.indexOf('.') + 1, jws.lastIndexOf('.'));
        Path changed = file("changed.jws", jws.replace(payload, payload.replaceFirst("^.{4}", "eyAi")));
        table.count(
                "agency's signature under another payload",
                REFUSED,
                auditor.verify("submission", changed, "--events", events).exitCode() == AuditorTool.INVALID);
    }

    @Test
    void hostileProofsAreRefused() throws Exception {
        Answer recorded = registered();
        String right = receipt(recorded);
        assertThat(auditor.verify("receipt", file("right", right)).exitCode()).isEqualTo(AuditorTool.UNWITNESSED);
        for (Map.Entry<String, List<String>> kind :
                hostile(right, recorded.lastIndex()).entrySet()) {
            for (String proof : kind.getValue()) {
                assertThat(proof).isNotEqualTo(right);
                table.count(
                        "proof: " + kind.getKey(),
                        REFUSED,
                        auditor.verify("receipt", file("hostile", proof)).exitCode() == AuditorTool.INVALID);
            }
        }
    }

    private Map<String, List<String>> hostile(String right, long index) throws IOException {
        TlogProof proof = Receipt.parse(right.getBytes(StandardCharsets.UTF_8)).proof();
        Checkpoint head = Checkpoint.parse(proof.note().text());
        String last = "\n" + Base64.getEncoder().encodeToString(proof.hashes().getLast()) + "\n";
        NoteSigner stolen = ForgedLog.stolenFrom(run);
        NoteSigner stranger =
                NoteSigner.parse(NoteSigner.generate(stolen.key().name(), SignatureType.ED25519, new SecureRandom()));
        NoteSigner elsewhere = NoteSigner.parse(
                NoteSigner.generate("elsewhere.example/log", SignatureType.ED25519, new SecureRandom()));
        String note = new String(proof.note().toBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "index at or beyond the size",
                Stream.of(head.size(), head.size() + index, Long.MAX_VALUE)
                        .map(other -> right.replace("\nindex " + index + "\n", "\nindex " + other + "\n"))
                        .toList());
        all.put("another length", List.of(right.replace(last, "\n"), right.replace(last, last + last.substring(1))));
        all.put(
                "unknown signer",
                List.of(
                        right.replace(note, signed(head, stranger)),
                        right.replace(note, signed(head, elsewhere)),
                        right.replace(note, note.substring(0, note.indexOf("\n\n") + 2))));
        all.put("trailing text", List.of(right + "x", right + "\n", right + "index 0\n"));
        all.put("oversize", List.of(right.replace(last, last.repeat(40_000)), right + "x".repeat(3_000_000)));
        Checkpoint foreign = Checkpoint.of("elsewhere.example/log", head.size(), head.root());
        all.put(
                "wrong origin",
                List.of(right.replace(note, signed(foreign, stolen)), right.replace(note, signed(foreign, elsewhere))));
        return all;
    }

    private static String signed(Checkpoint head, NoteSigner signer) {
        return new String(head.signedBy(signer).toBytes(), StandardCharsets.UTF_8);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everythingThatWasTriedWasSeen() {
        table.concluded(10);
    }

    private Answer tagKey(String client, String state) throws IOException {
        return api.getFromCommandService(client, "/log/tag-key/" + state);
    }

    private Answer registered() throws IOException {
        String agency = "j" + UUID.randomUUID().toString().replace("-", "");
        return api.post(
                        KZ,
                        "/v1/states/KZ/agencies",
                        TestCycle.key(),
                        Map.of("agency", agency, "name", Map.of("en", "Agency of the auditor's jar")))
                .expect(201);
    }

    private static long stateSeq(Answer recorded) {
        return recorded.json().at("/events/0/stateSeq").asLong();
    }

    private String receipt(Answer recorded) {
        return await().atMost(SOON)
                .until(
                        () -> api.getFromCommandService(KZ, "/v1/receipts/" + recorded.string("/events/0/eventId")),
                        answer -> answer.status() == 200)
                .text();
    }

    private SignedNote head() throws IOException {
        return SignedNote.parse(
                api.getFromCommandService("/log/checkpoint").expect(200).text().getBytes(StandardCharsets.UTF_8));
    }

    private void awaitSigned(Answer recorded) {
        await().atMost(SOON)
                .until(() -> size(api.getFromCommandService("/log/checkpoint").text()) > recorded.lastIndex());
    }

    private static long size(String head) {
        return head.lines().skip(1).mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    private List<byte[]> consistency(long from, SignedNote to) throws IOException {
        return api.getFromCommandService("/log/consistency?from=" + from + "&to="
                        + Checkpoint.parse(to.text()).size())
                .expect(200)
                .text()
                .lines()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    private Process witness(int port) throws IOException {
        Process witness = auditor.start(
                "witness",
                "--policy",
                policy,
                "--key",
                folder.resolve("witness-key"),
                "--name",
                "witness.example/jar",
                "--heads",
                folder.resolve("heads"),
                "--port",
                port);
        BufferedReader said = witness.inputReader();
        file("witness-vkey", said.readLine());
        assertThat(said.readLine()).startsWith("listening: ");
        return witness;
    }

    private VerifierKey vkey() throws IOException {
        return VerifierKey.parse(
                Files.readString(folder.resolve("witness-vkey")).replace("vkey: ", ""));
    }

    private static Answer brought(int port, AddCheckpoint request) throws IOException {
        URI witness = URI.create("http://127.0.0.1:" + port);
        return new Api(witness, witness, witness).postToQueryService("/add-checkpoint", request.toBytes());
    }

    private long events(String state, long size) throws SQLException {
        try (Connection ledger = run.ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select count(*) from ledger_entry where state = ? and idx < ?")) {
            select.setString(1, state);
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<byte[]> records(long size) throws SQLException {
        List<byte[]> records = new ArrayList<>();
        try (Connection ledger = run.ledger();
                PreparedStatement select =
                        ledger.prepareStatement("select sealed_record from ledger_entry where idx < ? order by idx")) {
            select.setLong(1, size);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getBytes(1));
                }
            }
        }
        return records;
    }

    /** Of everything but the head, which is the one file that a mirror replaces. */
    private static Map<Path, String> digests(Path mirror) throws IOException {
        Map<Path, String> digests = new HashMap<>();
        try (Stream<Path> files = Files.walk(mirror.resolve("tile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(file, Base64.getEncoder().encodeToString(Digests.sha256(Files.readAllBytes(file))));
            }
        }
        return digests;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }
}
