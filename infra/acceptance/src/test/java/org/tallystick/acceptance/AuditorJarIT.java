package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor's jar as its users call it, against the running system: what it is for, and what must not pass it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditorJarIT {

    private static final String KZ = "coordinator-kz";
    private static final String CUSTOMS = "reporter-kz-customs";
    private static final String KEYS = "/v1/states/KZ/agencies/customs/keys";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COUNT = "auditor exits 40 and names the state's number";
    private static final String REFUSED = "auditor exits 40";

    private final LocalRun run = Demo.run();
    private final Api api = run.api();
    private final TamperTable table = new TamperTable();
    private final ShownLog shown = new ShownLog(run);
    private final String log = shown.url();
    private final Path folder;
    private final Path policy;
    private final AuditorTool auditor;

    AuditorJarIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.policy = file("trust-policy", shown.policy());
        this.auditor = new AuditorTool(policy, api.token(KZ));
    }

    @Test
    void aStateFindsThatNothingOfItsOwnWasDropped() throws Exception {
        Answer first = registered();
        long seq = stateSeq(first);
        Answer last = registered();
        Path receipt = file("first.tlog-proof", shown.receipt(KZ, first));
        shown.awaitSigned(last);
        Path key = file("kz.key", tagKey(KZ, "KZ").expect(200).text());

        AuditorTool.Outcome own =
                auditor.verify("state", "KZ", "--tag-key", key, "--log", log, "--last", stateSeq(last));
        assertThat(own.exitCode()).as(own.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(own.fact("events").asLong())
                .isEqualTo(events("KZ", own.fact("size").asLong()));
        assertThat(auditor.verify("receipt", receipt, "--log", log).exitCode()).isEqualTo(AuditorTool.UNWITNESSED);

        List<byte[]> records = shown.records(last.lastIndex() + 1);
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
        shown.awaitSigned(registered());
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

        Path forged = new ForgedLog(ForgedLog.stolenFrom(run), shown.records(size), 40).write(folder.resolve("forged"));
        AuditorTool.Outcome diverged = auditor.trusting("mirror", "--log", forged, "--to", mirror);
        assertThat(diverged.exitCode()).isEqualTo(AuditorTool.DIVERGED);
        Path evidence = mirror.resolve(diverged.fact("evidence").asString());
        AuditorTool.Outcome heads = auditor.trusting("diff", mirror.resolve("checkpoint"), evidence);
        assertThat(heads.exitCode()).as(heads.text()).isEqualTo(AuditorTool.DIVERGED);
    }

    @Test
    void aWitnessRemembersWhatItCosignedThoughItWasKilled() throws Exception {
        SignedNote first = shown.head();
        try (JarWitness witness = new JarWitness(auditor, policy, folder)) {
            witness.brought(new AddCheckpoint(0, List.of(), first)).expect(200);
        }
        shown.awaitSigned(registered());
        SignedNote next = shown.head();
        long known = Checkpoint.parse(first.text()).size();
        try (JarWitness witness = new JarWitness(auditor, policy, folder)) {
            Answer stale = witness.brought(new AddCheckpoint(0, List.of(), next));
            assertThat(stale.status()).isEqualTo(409);
            assertThat(stale.text()).isEqualTo(known + "\n");
            List<byte[]> records = shown.records(Checkpoint.parse(next.text()).size());
            witness.brought(new ForgedLog(ForgedLog.stolenFrom(run), records, 40).addedTo(known))
                    .expect(422);
            String cosignature = witness.brought(new AddCheckpoint(known, consistency(known, next), next))
                    .expect(200)
                    .text();
            Path cosigned = file("cosigned", new String(next.toBytes(), StandardCharsets.UTF_8) + cosignature);
            Path other = file(
                    "trust-policy-with-witness",
                    shown.policy().replace("quorum none", "witness jar " + witness.key() + "\nquorum jar"));
            AuditorTool.Outcome heads = new AuditorTool(other, "").trusting("diff", cosigned, cosigned);
            assertThat(heads.exitCode()).as(heads.text()).isZero();
        }
    }

    @Test
    void headsAreComparedAndShown() throws Exception {
        Path older = file("older", shown.head().toBytes());
        shown.awaitSigned(registered());
        Path newer = file("newer", shown.head().toBytes());
        AuditorTool.Outcome compared = auditor.trusting("diff", older, newer, "--log", log);
        assertThat(compared.exitCode()).as(compared.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(compared.fact("entriesBetween").asLong()).isPositive();
        AuditorTool.Outcome told = auditor.run("show", newer);
        assertThat(told.exitCode()).isZero();
        assertThat(told.fact("is").asString()).isEqualTo("checkpoint");
        assertThat(told.fact("size").asLong()).isEqualTo(compared.fact("size").asLong());
    }

    /** By this tool, and by a library that knows nothing of the ledger; also when the key has been replaced. */
    @Test
    void whatAnAgencySignedIsProvenFromAnExport() throws Exception {
        KeyPair pair = p256();
        Answer key = registered("jar", pair);
        TestCycle cycle = TestCycle.openedFrom(api, LocalDate.of(2026, 1, 12));
        Map<String, Object> blank = new HashMap<>(cycle.report("PLANNED", List.of()));
        blank.put("submit", false);
        Answer draft = api.post(CUSTOMS, "/v1/reports", TestCycle.key(), blank).expect(201);
        String header = SignaturesOfTheHalfYear.header(api, "KZ/customs", "jar", draft.location());
        String jws = SignaturesOfTheHalfYear.signed(header.replace("\"EdDSA\"", "\"ES256\""), """
                {"entries":[{"commitment":"II.3.5","status":"UNDER_WAY","narrative":"Signed.","language":"en",
                 "visibility":"PARTICIPANTS"}]}""", pair);
        Answer submitted = api.postSigned(CUSTOMS, draft.location() + "/submission", draft.etag(), jws)
                .expect(200);
        Path signed = file("submission.jws", jws);
        Path events = exported(key, submitted);
        proven(signed, events, key);
        String payload = jws.substring(jws.indexOf('.') + 1, jws.lastIndexOf('.'));
        Path changed = file("changed.jws", jws.replace(payload, payload.replaceFirst("^.{4}", "eyAi")));
        table.count(
                "agency's signature under another payload",
                REFUSED,
                auditor.verify("submission", changed, "--events", events).exitCode() == AuditorTool.INVALID);

        api.post(KZ, KEYS + "/jar/retirement", TestCycle.key(), key.etag(), Map.of("reason", "It is replaced."))
                .expect(200);
        Path later = exported(key, registered("jar-next", p256()));
        assertThat(stored(later))
                .anyMatch(event -> event.path("type").asString("").contains("signing-key-retired"));
        proven(signed, later, key);
        String kept = api.getAs(
                        "application/jose",
                        KZ,
                        draft.location() + "/submissions/1/signed?atLeast=" + submitted.lastIndex())
                .expect(200)
                .text();
        ECDSAVerifier another = new ECDSAVerifier(ECKey.parse(jwk(later, "jar")));
        assertThat(kept).isEqualTo(jws);
        assertThat(JWSObject.parse(kept).verify(another)).isTrue();
        assertThat(JWSObject.parse(Files.readString(changed)).verify(another)).isFalse();
    }

    private static KeyPair p256() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private Answer registered(String keyId, KeyPair pair) throws IOException {
        ECKey jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        return api.post(KZ, KEYS, TestCycle.key(), Map.of("keyId", keyId, "alg", "ES256", "jwk", jwk.toJSONObject()))
                .expect(201);
    }

    /** The entries of a bundle, without its head and its end. */
    private Path exported(Answer first, Answer last) throws IOException {
        shown.awaitSigned(last);
        shown.awaitCosigned(last);
        String bundle = new String(
                api.file("auditor-kz", "/v1/audit/export?from=" + first.lastIndex()), StandardCharsets.UTF_8);
        return file(
                "events-" + last.lastIndex() + ".jsonl",
                bundle.lines()
                        .filter(line -> line.contains("\"ledgerIndex\""))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private void proven(Path signed, Path events, Answer key) throws IOException, InterruptedException {
        AuditorTool.Outcome proven = auditor.verify("submission", signed, "--events", events, "--log", log);
        assertThat(proven.exitCode()).as(proven.text()).isEqualTo(AuditorTool.UNWITNESSED);
        assertThat(proven.fact("issuer").asString()).isEqualTo("KZ/customs");
        assertThat(proven.fact("key").asString()).isEqualTo("registered at index " + key.lastIndex());
    }

    /** The agency's key as its registration holds it. */
    private static String jwk(Path events, String keyId) throws IOException {
        return stored(events)
                .map(event -> event.path("payload"))
                .filter(payload -> payload.path("keyId").asString("").equals(keyId) && payload.has("jwk"))
                .map(payload -> payload.path("jwk").toString())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stored(Path events) throws IOException {
        return Files.readAllLines(events).stream()
                .map(line -> JSON.readTree(line).path("storedEvent"))
                .filter(JsonNode::isString)
                .map(event -> JSON.readTree(Base64.getDecoder().decode(event.asString())));
    }

    @Test
    void hostileProofsAreRefused() throws Exception {
        Answer recorded = registered();
        String right = shown.receipt(KZ, recorded);
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

    private List<byte[]> consistency(long from, SignedNote to) throws IOException {
        return api.getFromCommandService("/log/consistency?from=" + from + "&to="
                        + Checkpoint.parse(to.text()).size())
                .expect(200)
                .text()
                .lines()
                .map(Base64.getDecoder()::decode)
                .toList();
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
