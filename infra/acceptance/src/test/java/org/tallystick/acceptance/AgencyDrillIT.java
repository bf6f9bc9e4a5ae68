package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.acceptance.CopiedDatabases.Row;
import org.tallystick.ledger.Digests;
import tools.jackson.databind.JsonNode;

/** An agency and the host that it does not trust: what is dated back, sent without its signature, or kept from the ledger. */
class AgencyDrillIT {

    private static final String KZ = Cast.coordinator("KZ");
    private static final String NIL = "{\"nil\":true,\"reason\":\"Nothing changed.\"}";
    private static final String KEY = "drill";

    /** The longest that a head may be awaited, as published. */
    private static final Duration MERGE_DELAY = Duration.ofSeconds(60);

    private final LocalRun run = Demo.run();
    private final Api api = run.api();
    private final ShownLog log = new ShownLog(run);
    private final TamperTable table = new TamperTable();
    private final Path folder;
    private final AuditorTool auditor;

    AgencyDrillIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.auditor = new AuditorTool(Files.writeString(folder.resolve("trust-policy"), log.policy()), api.token(KZ));
    }

    /** The service lets nothing in that says so; where the host does all the same, the tool finds it. */
    @Test
    void whatClaimsToBeOlderThanTheHeadThatItHasSeenIsNotBelieved() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Answer key = registered("justice", pair);
        log.awaitSigned(key);
        Answer draft = draft("justice");
        String header = header("justice", draft);
        String backdated = SignaturesOfTheHalfYear.signed(
                header.replaceFirst(
                        "\"iat\":\\d+",
                        "\"iat\":" + Instant.now().minus(Duration.ofHours(1)).getEpochSecond()),
                NIL,
                pair);
        long before = run.entriesOfReports();
        Answer refused = submitted("justice", draft, backdated);
        table.count(
                "submission dated back",
                "422, and nothing is recorded",
                refused.status() == 422
                        && refused.string("/code").equals("SIGNED_AT_IMPLAUSIBLE")
                        && run.entriesOfReports() == before);

        String right = SignaturesOfTheHalfYear.signed(header, NIL, pair);
        Answer submitted = submitted("justice", draft, right).expect(200);
        log.awaitSigned(submitted);
        Row registration = log.rows(key).getLast();
        Row truth = log.rows(submitted).stream()
                .filter(row -> row.type().startsWith("report.submitted."))
                .findFirst()
                .orElseThrow();
        AuditorTool.Outcome honest = verified(right, log.url(), registration, truth);
        assertThat(honest.exitCode()).as(honest.text()).isEqualTo(AuditorTool.UNWITNESSED);

        Row forged = of(backdated, right, truth);
        Path shown = ForgedLog.resealed(
                        ForgedLog.stolenFrom(run), log.records(submitted.lastIndex() + 1), List.of(forged))
                .write(folder.resolve("backdated"));
        AuditorTool.Outcome outcome = verified(backdated, shown, registration, forged);
        table.count(
                "submission dated back, let in by a host with the stolen key",
                "auditor exits 40 and names the head that it has seen",
                outcome.exitCode() == AuditorTool.INVALID
                        && outcome.findings().stream()
                                .anyMatch(finding -> finding.contains("before the head that it has seen was there")));
        table.concluded(2);
    }

    /** The event that was made of one submission, as if it had been made of another. */
    private static Row of(String other, String submission, Row made) {
        byte[] event = new String(made.event(), StandardCharsets.UTF_8)
                .replace(digest(submission), digest(other))
                .getBytes(StandardCharsets.UTF_8);
        return new Row(made.index(), made.type(), made.salt(), event, made.sealed());
    }

    private static String digest(String jws) {
        return HexFormat.of().formatHex(Digests.sha256(jws.getBytes(StandardCharsets.US_ASCII)));
    }

    private AuditorTool.Outcome verified(String jws, Object shown, Row... rows)
            throws IOException, InterruptedException {
        Path submission = Files.writeString(folder.resolve("submission.jws"), jws);
        Path events = Files.write(
                folder.resolve("events.jsonl"),
                Stream.of(rows).map(ShownLog::exported).toList());
        return auditor.verify("submission", submission, "--events", events, "--log", shown);
    }

    /** Whoever rules the host has the reporter's token, and not the agency's key. */
    @Test
    void nothingIsRecordedOfWhatAnAgencyThatSignsHasNotSigned() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Answer key = registered("education", pair);
        Answer draft = draft("education");
        Map<String, Object> complete =
                TestCycle.openedFrom(api, LocalDate.of(2026, 1, 15)).nilReport();
        Answer required = change("signing-requirement", key, Map.of()).expect(200);
        try {
            isRefused(() -> api.post(reporter("education"), "/v1/reports", TestCycle.key(), complete));
            isRefused(() -> api.post(
                    reporter("education"),
                    draft.location() + "/submission",
                    TestCycle.key(),
                    draft.etag(),
                    Map.of("nil", true, "reason", "Nothing changed.")));
            String signed = SignaturesOfTheHalfYear.signed(header("education", draft), NIL, pair);
            submitted("education", draft, signed).expect(200);
        } finally {
            change("signing-waiver", required, Map.of("reason", "The drill is over."))
                    .expect(200);
        }
        table.concluded(1);
    }

    @FunctionalInterface
    private interface Call {
        Answer made() throws IOException;
    }

    private void isRefused(Call call) throws IOException, SQLException {
        long before = run.entriesOfReports();
        Answer answer = call.made();
        assertThat(answer.string("/code")).isEqualTo("SIGNATURE_REQUIRED");
        table.count(
                "report without the signature of an agency that signs",
                "409, and nothing is recorded",
                answer.status() == 409 && run.entriesOfReports() == before);
    }

    private Answer change(String what, Answer before, Object body) throws IOException {
        return api.post(KZ, "/v1/states/KZ/agencies/education/" + what, TestCycle.key(), before.etag(), body);
    }

    /** The agency has numbered three. One has come, with a receipt, and whoever asks sees that two have not. */
    @Test
    void aNumberThatNeverCameIsReportedWithinTheMergeDelay() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        registered("interior", pair);
        Answer draft = draft("interior");
        String header = header("interior", draft).replace("\"issuerSeq\":1", "\"issuerSeq\":3");
        Answer submitted = submitted("interior", draft, SignaturesOfTheHalfYear.signed(header, NIL, pair))
                .expect(200);
        Instant answered = Instant.now();

        Path receipt = Files.writeString(folder.resolve("receipt"), log.receipt(reporter("interior"), submitted));
        assertThat(Duration.between(answered, Instant.now()))
                .as("a head covers it")
                .isLessThan(MERGE_DELAY);
        assertThat(auditor.verify("receipt", receipt, "--log", log.url()).exitCode())
                .isEqualTo(AuditorTool.UNWITNESSED);
        JsonNode line = api.get("auditor-kz", "/v1/audit/issuers?limit=1000&atLeast=" + submitted.lastIndex())
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.path("issuer").asString().equals("KZ/interior"))
                .findFirst()
                .orElseThrow();
        table.count(
                "submission that never came",
                "its number is missing in /v1/audit/issuers within 60 s",
                line.path("missing").toString().equals("[\"1-2\"]")
                        && Duration.between(answered, Instant.now()).compareTo(MERGE_DELAY) < 0);
        table.concluded(1);
    }

    private Answer registered(String agency, KeyPair pair) throws IOException {
        Map<String, String> jwk = Map.of("kty", "OKP", "crv", "Ed25519", "x", SignaturesOfTheHalfYear.publicKey(pair));
        return api.post(
                        KZ,
                        "/v1/states/KZ/agencies/" + agency + "/keys",
                        TestCycle.key(),
                        Map.of("keyId", KEY, "alg", "EdDSA", "jwk", jwk))
                .expect(201);
    }

    private Answer draft(String agency) throws IOException {
        Map<String, Object> blank = new HashMap<>(
                TestCycle.openedFrom(api, LocalDate.of(2026, 1, 14)).report("PLANNED", List.of()));
        blank.put("submit", false);
        return api.post(reporter(agency), "/v1/reports", TestCycle.key(), blank).expect(201);
    }

    private String header(String agency, Answer draft) throws IOException {
        return SignaturesOfTheHalfYear.header(api, "KZ/" + agency, KEY, draft.location());
    }

    private Answer submitted(String agency, Answer draft, String jws) throws IOException {
        return api.postSigned(reporter(agency), draft.location() + "/submission", draft.etag(), jws);
    }

    private static String reporter(String agency) {
        return "reporter-kz-" + agency;
    }
}
