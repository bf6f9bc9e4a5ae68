package org.tallystick.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.http.Plan.entry;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.events.Text;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.SignedEntry;
import org.tallystick.events.report.ReportId;
import org.tallystick.events.wire.Envelope;
import org.tallystick.events.wire.InstantFormat;
import org.tallystick.ledger.Digests;

/** What an agency signed is its own to the byte, and nobody else's words are recorded as signed. */
class SignedSubmissionIT {

    private static final String REPORTS = "/v1/reports";

    private final Plan plan = Plan.open();

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA", "PS256"})
    void whatIsKeptIsVerifiedByAnotherLibrary(String alg) throws Exception {
        Signer signer = new Signer(plan, alg);
        String jws = signer.sign(1, plan.report(entry("II.3.5", "UNDER_WAY")));

        Reply reply = signer.client().post(REPORTS, jws).expect(201);

        List<Envelope> recorded = RunningService.shared().envelopes(stream(signer));
        assertThat(reply.text("/state")).isEqualTo("SUBMITTED");
        assertThat(reply.etag()).isEqualTo("\"r" + recorded.size() + "\"");
        assertThat(reply.json().at("/events")).hasSize(recorded.size() + 1);
        String digest = HexFormat.of().formatHex(Digests.sha256(jws.getBytes(StandardCharsets.US_ASCII)));
        assertThat(recorded)
                .allSatisfy(event -> assertThat(event.signedSha256()).isEqualTo(digest));
        Signed signed = signed(recorded);
        assertThat(signed.issuer()).isEqualTo("KZ/" + signer.agency());
        assertThat(signed.entries()).containsExactly(new SignedEntry("II.3.5", 1));
        String kept = opened(signer, signed);
        assertThat(kept).isEqualTo(jws);
        Signature verifier = Signer.of(alg);
        verifier.initVerify(signer.key());
        verifier.update(kept.substring(0, kept.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(kept.substring(kept.lastIndexOf('.') + 1))))
                .isTrue();
        assertThat(numbers(signer)).containsExactly(1L);
    }

    @Test
    void forgeriesAreRefusedAndNothingIsRecorded() {
        Signer signer = new Signer(plan, "ES256");
        Map<String, List<String>> refused = forgeries(signer);
        KeyPair rsa = Signer.pair("PS256");
        signer.register("rsa", "PS256", Signer.jwk(rsa.getPublic()), "").expect(201);
        refused.put(
                Signer.sign(signer.header("RS256", "rsa", 1), payload(), "RS256", rsa.getPrivate()),
                List.of("ALGORITHM_REFUSED"));
        refused.put(
                Signer.sign(signer.header("ES256", "rsa", 1), payload(), "PS256", rsa.getPrivate()),
                List.of("ALGORITHM_REFUSED"));
        refused.put(
                Signer.sign(signer.header("HS256", "rsa", 1), payload(), "HS256", rsa.getPublic()),
                List.of("ALGORITHM_REFUSED"));
        long before = RunningService.shared().entries();

        refused.forEach((jws, codes) -> {
            Reply reply = signer.client().post(REPORTS, jws);
            assertThat(codes).as(reply.body()).contains(reply.text("/code"));
            reply.expectProblem(reply.status(), reply.text("/code"));
            assertThat(reply.status()).isIn(400, 409, 422);
        });

        assertThat(RunningService.shared().entries()).isEqualTo(before);
        assertThat(numbers(signer)).isEmpty();
        signer.client().post(REPORTS, signer.sign(1, payload())).expect(201);
    }

    /** By what is sent, the code that it is refused with. */
    private Map<String, List<String>> forgeries(Signer signer) {
        String header = signer.header(1);
        String right = signer.sign(header, payload());
        String[] parts = right.split("\\.", -1);
        String alone = parts[0] + "." + parts[1];
        KeyPair stranger = Signer.pair("ES256");
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(alone + ".", List.of("JWS_MALFORMED"));
        all.put(alone, List.of("JWS_MALFORMED"));
        all.put(right + "=", List.of("JWS_MALFORMED"));
        all.put(right + "\n", List.of("JWS_MALFORMED"));
        all.put(right + ".x", List.of("JWS_MALFORMED"));
        all.put(payload(), List.of("JWS_MALFORMED"));
        all.put("\uFEFF" + right, List.of("BODY_MALFORMED"));
        all.put(spareBits(right), List.of("JWS_MALFORMED"));
        all.put(signer.sign("\uFEFF" + header, payload()), List.of("JWS_MALFORMED"));
        all.put(signer.sign(header + " {}", payload()), List.of("JWS_MALFORMED"));
        all.put(signer.sign(header.replace("{\"alg\"", "{\"kid\":\"x\",\"alg\""), payload()), List.of("JWS_MALFORMED"));
        all.put(
                signer.sign(header.replace("\"size\"", "\"root\":\"x\",\"size\""), payload()),
                List.of("JWS_MALFORMED"));
        all.put(
                signer.sign(header.replace("\"issuerSeq\":1", "\"issuerSeq\":1.0"), payload()),
                List.of("JWS_MALFORMED"));
        all.put(
                signer.sign(header.replace("\"issuerSeq\":1", "\"issuerSeq\":9007199254740992"), payload()),
                List.of("JWS_MALFORMED"));
        all.put(signer.sign(header.replace("\"issuerSeq\":1", "\"issuerSeq\":0"), payload()), List.of("JWS_MALFORMED"));
        all.put(signer.sign(header.replace("\"issuerSeq\":1,", ""), payload()), List.of("JWS_MALFORMED"));
        all.put(
                signer.sign(header.replace("{\"alg\"", "{\"crit\":[\"b64\"],\"b64\":false,\"alg\""), payload()),
                List.of("JWS_CRITICAL_UNKNOWN"));
        all.put(signer.sign(header.replace("ES256", "none"), payload()), List.of("ALGORITHM_REFUSED"));
        all.put(
                Signer.sign(header.replace("ES256", "HS256"), payload(), "HS256", signer.key()),
                List.of("ALGORITHM_REFUSED"));
        all.put(signer.sign(header.replace("ES256", "EdDSA"), payload()), List.of("ALGORITHM_REFUSED"));
        all.put(signer.sign(header.replace(Signer.TYPE, "JWT"), payload()), List.of("JWS_TYPE_WRONG"));
        all.put(signer.sign(header.replace("KZ/", "KG/"), payload()), List.of("ISSUER_WRONG"));
        all.put(signer.sign(header.replaceFirst("\"sub\":\"[^\"]+\",", ""), payload()), List.of("JWS_MALFORMED"));
        all.put(signer.sign(header.replace("\"call\":\"submission\",", ""), payload()), List.of("JWS_MALFORMED"));
        all.put(signer.sign("correction", 1, payload()), List.of("CALL_WRONG"));
        all.put(signer.signIn("submission", Plan.open(), 1, payload()), List.of("SUBJECT_WRONG"));
        all.put(signer.sign(header.replace("test/ledger", "test/other"), payload()), List.of("AUDIENCE_WRONG"));
        all.put(signer.sign(header.replace("\"first\"", "\"second\""), payload()), List.of("SIGNING_KEY_UNKNOWN"));
        all.put(Signer.sign(header, payload(), "ES256", stranger.getPrivate()), List.of("SIGNATURE_INVALID"));
        all.put(
                Signer.sign(
                        header.replace(
                                "{\"alg\"",
                                "{\"jku\":\"https://example.org/keys\",\"x5u\":\"https://example.org/chain\",\"jwk\":"
                                        + Signer.jwk(stranger.getPublic())
                                        + ",\"alg\""),
                        payload(),
                        "ES256",
                        stranger.getPrivate()),
                List.of("SIGNATURE_INVALID"));
        all.put(
                parts[0] + "." + Signer.base64(plan.report(entry("II.3.5", "COMPLETED"))) + "." + parts[2],
                List.of("SIGNATURE_INVALID"));
        all.put(alone + "." + Signer.base64(new byte[64]), List.of("SIGNATURE_INVALID"));
        all.put(alone + "." + Signer.base64(new byte[63]), List.of("SIGNATURE_INVALID"));
        all.put(
                signer.sign(header.replaceFirst("\"root\":\"[^\"]+", "\"root\":\"" + "A".repeat(43) + "="), payload()),
                List.of("SEEN_UNKNOWN"));
        all.put(
                signer.sign(header.replaceFirst("\"size\":\\d+", "\"size\":9007199254740991"), payload()),
                List.of("SEEN_UNKNOWN"));
        all.put(signer.sign(at(header, -86_400), payload()), List.of("SIGNED_AT_IMPLAUSIBLE"));
        all.put(signer.sign(at(header, 3_600), payload()), List.of("SIGNED_AT_IMPLAUSIBLE"));
        all.put(signer.sign(header, payload() + " {}"), List.of("BODY_MALFORMED"));
        all.put(signer.sign(header, "\uFEFF" + payload()), List.of("BODY_MALFORMED"));
        all.put(
                signer.sign(header, payload().replaceFirst("\\{", "{\"cycle\":\"2026-H1\",")),
                List.of("MEMBER_REPEATED"));
        all.put(signer.sign(header, payload().replaceFirst("\\{", "{\"status\":\"x\",")), List.of("MEMBER_UNKNOWN"));
        all.put(signer.sign(header, payload().replaceFirst("\\{", "{\"submit\":false,")), List.of("SIGNED_DRAFT"));
        return all;
    }

    @Test
    void aSignatureIsAsLongAsOneEventCanHold() {
        Signer signer = new Signer(plan, "EdDSA");
        String header = signer.header(1);
        String blank = signer.sign(header, payload());
        int room = (Limits.SIGNED_BYTES - blank.length()) / 4 * 3;
        String most = signer.sign(header, payload() + " ".repeat(room));
        String more = signer.sign(header, payload() + " ".repeat(room + 4));

        assertThat(more.length()).isGreaterThan(Limits.SIGNED_BYTES);
        assertThat(most.length()).isBetween(Limits.SIGNED_BYTES - 4, Limits.SIGNED_BYTES);
        signer.client().post(REPORTS, more).expectProblem(422, "JWS_TOO_LARGE");
        signer.client().post(REPORTS, most).expect(201);
    }

    @Test
    void aRepeatIsAnsweredAlikeAndADryRunRecordsNothing() {
        Signer signer = new Signer(plan, "ES256");
        String jws = signer.sign(1, payload());
        long before = RunningService.shared().entries();
        assertThat(signer.client()
                        .without("Idempotency-Key")
                        .post(REPORTS + "?dryRun=true", jws)
                        .expect(200)
                        .text("/verdict"))
                .isEqualTo("ACCEPTED");
        Reply refused = signer.client()
                .post(REPORTS + "?dryRun=true", signer.sign(signer.header(1).replace("KZ/", "KG/"), payload()))
                .expect(200);
        assertThat(refused.text("/findings/0/code")).isEqualTo("ISSUER_WRONG");
        assertThat(RunningService.shared().entries()).isEqualTo(before);

        Client client =
                signer.client().with("Idempotency-Key", UUID.randomUUID().toString());
        Reply first = client.post(REPORTS, jws).expect(201);
        signer.change("keys/first/retirement", "{\"reason\":\"Rotated.\"}").expect(200);
        assertThat(client.post(REPORTS, jws).expect(201).body()).isEqualTo(first.body());
        client.post(REPORTS, signer.sign(2, payload())).expectProblem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void numbersOnlyRiseAndAGapIsPointedAt() {
        Signer signer = new Signer(plan, "ES256");
        Reply first = signer.client().post(REPORTS, signer.sign(3, payload())).expect(201);
        assertThat(first.json().at("/findings").toString()).contains("ISSUER_SEQ_GAP");
        Reply returned = returned(signer, first);
        String again = "{\"entries\":[" + entry("II.3.5", "UNDER_WAY") + "]}";
        String path = first.header("Location") + "/submission";

        Client client = signer.client().ifMatch(returned.etag());
        client.post(path, signer.sign("resubmission", 3, again)).expectProblem(409, "ISSUER_SEQ_USED");
        client.post(path, signer.sign("resubmission", 2, again)).expectProblem(409, "ISSUER_SEQ_USED");
        client.post(path, signer.sign(4, again)).expectProblem(422, "CALL_WRONG");
        client.post(path, signer.signIn("resubmission", another(signer), 4, again))
                .expectProblem(422, "SUBJECT_WRONG");
        Reply second = client.post(path, signer.sign("resubmission", 4, again)).expect(200);

        assertThat(second.json().at("/findings").toString()).doesNotContain("ISSUER_SEQ_GAP");
        assertThat(numbers(signer)).containsExactly(3L, 4L);
    }

    @Test
    void aNumberIsTakenOnceWhoeverIsFirst() {
        Signer signer = new Signer(plan, "EdDSA");
        List<Plan> plans = IntStream.range(0, 4).mapToObj(_ -> another(signer)).toList();

        List<Integer> statuses = plans.parallelStream()
                .map(other -> signer.in(other)
                        .post(
                                REPORTS,
                                signer.signIn("submission", other, 1, other.report(entry("II.3.5", "UNDER_WAY"))))
                        .status())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).hasSize(4);
        assertThat(numbers(signer)).containsExactly(1L);
    }

    @Test
    void aKeyServesItsTimeAndAnotherTakesOver() {
        Signer signer = new Signer(plan, "ES256");
        KeyPair next = Signer.pair("ES256");
        String soon = Instant.now().plusSeconds(3_600).toString().replaceFirst("\\.\\d+", ".000");
        signer.register("next", next, ",\"validFrom\":\"" + soon + "\"").expect(201);
        String early = Signer.sign(signer.header("ES256", "next", 1), payload(), "ES256", next.getPrivate());
        signer.client().post(REPORTS, early).expectProblem(422, "SIGNING_KEY_NOT_VALID");
        signer.change("keys/first/retirement", "{\"reason\":\"It was copied.\"}")
                .expect(200);
        signer.client().post(REPORTS, signer.sign(1, payload())).expectProblem(422, "SIGNING_KEY_NOT_VALID");
        KeyPair third = Signer.pair("ES256");
        signer.register("third", third, "").expect(201);
        signer.client()
                .post(REPORTS, Signer.sign(signer.header("ES256", "third", 1), payload(), "ES256", third.getPrivate()))
                .expect(201);
    }

    @Test
    void aKeyWhoseTimeIsOverServesNoMore() {
        Signer signer = new Signer(plan, "ES256");
        KeyPair brief = Signer.pair("ES256");
        Instant end = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        signer.register("brief", brief, ",\"validUntil\":\"" + InstantFormat.format(end) + "\"")
                .expect(201);
        Awaitility.await().until(() -> Instant.now().isAfter(end));
        String late = Signer.sign(signer.header("ES256", "brief", 1), payload(), "ES256", brief.getPrivate());
        signer.client().post(REPORTS, late).expectProblem(422, "SIGNING_KEY_NOT_VALID");
        signer.client().post(REPORTS, signer.sign(1, payload())).expect(201);
    }

    @Test
    void onlyAKeyThatVerifiesSomethingIsRegistered() {
        Signer signer = new Signer(plan, "ES256");
        String jwk = Signer.jwk(Signer.pair("ES256").getPublic());
        signer.register("first", "ES256", jwk, "").expectProblem(409, "SIGNING_KEY_ID_TAKEN");
        signer.register("other", "ES256", Signer.jwk(signer.key()), "").expectProblem(409, "SIGNING_KEY_REPEATED");
        signer.register("other", "RS256", jwk, "").expectProblem(422, "SIGNING_KEY_UNSUPPORTED");
        signer.register("other", "EdDSA", jwk, "").expectProblem(422, "SIGNING_KEY_UNSUPPORTED");
        signer.register("other", "ES256", jwk.replaceFirst("\"y\":\"..", "\"y\":\"AA"), "")
                .expectProblem(422, "SIGNING_KEY_UNSUPPORTED");
        signer.register("other", "ES256", jwk.replace("}", ",\"d\":\"AA\"}"), "")
                .expectProblem(400, "MEMBER_UNKNOWN");
        signer.register("other", "ES256", jwk, ",\"validUntil\":\"2026-01-01T00:00:00.000Z\"")
                .expectProblem(422, "SIGNING_KEY_ENDS_BEFORE_IT_BEGINS");
        signer.register("other", "ES256", jwk, "").expect(201);
        signer.change("keys/none/retirement", "{\"reason\":\"Why not.\"}").expectProblem(404, "SIGNING_KEY_NOT_FOUND");
    }

    @Test
    void whoMustSignSubmitsNothingUnsigned() {
        Signer signer = new Signer(plan, "EdDSA");
        signer.change("signing-requirement", "{}").expect(200);
        Client unsigned = signer.client().with("Content-Type", "application/json");
        unsigned.post(REPORTS, payload()).expectProblem(409, "SIGNATURE_REQUIRED");
        Reply draft = unsigned.post(REPORTS, payload().replaceFirst("\\{", "{\"submit\":false,"))
                .expect(201);
        String path = draft.header("Location") + "/submission";
        unsigned.ifMatch(draft.etag()).post(path, "{}").expectProblem(409, "SIGNATURE_REQUIRED");
        Client client = signer.client().ifMatch(draft.etag());
        client.post(path, signer.sign("resubmission", 1, "{}")).expectProblem(422, "SIGNATURE_INCOMPLETE");
        client.post(path, signer.sign("resubmission", 1, "{\"entries\":[" + entry("II.3.5", "UNDER_WAY") + "]}"))
                .expect(200);
        signer.change("signing-requirement", "{}").expectProblem(409, "SIGNING_ALREADY_REQUIRED");
        signer.change("signing-waiver", "{\"reason\":\"The key store burnt.\"}").expect(200);
        Plan other = another(signer);
        signer.in(other)
                .with("Content-Type", "application/json")
                .post(REPORTS, other.report(entry("II.3.5", "UNDER_WAY")))
                .expect(201);
    }

    private Reply returned(Signer signer, Reply submitted) {
        return plan.ministry()
                .ifMatch(submitted.etag())
                .post(path(signer) + "/return", "{\"to\":\"DRAFTER\",\"reason\":\"Name the decision.\"}")
                .expect(200);
    }

    /** A cycle of another instrument, in which the agency reports too. */
    private static Plan another(Signer signer) {
        Plan other = Plan.open();
        other.mandate(signer.agency(), "CONTRIBUTING", "II.3.5");
        return other;
    }

    private String payload() {
        return plan.report(entry("II.3.5", "UNDER_WAY"));
    }

    private String path(Signer signer) {
        return REPORTS + "/" + ReportId.of(plan.code(), Plan.PERIOD, "KZ", signer.agency());
    }

    private String stream(Signer signer) {
        return "report/" + ReportId.of(plan.code(), Plan.PERIOD, "KZ", signer.agency());
    }

    private static List<Long> numbers(Signer signer) {
        return RunningService.shared().events("issuer/KZ/" + signer.agency()).stream()
                .map(event -> ((SequenceUsed) event).issuerSeq())
                .toList();
    }

    private static Signed signed(List<Envelope> recorded) {
        return Objects.requireNonNull(((ReportSubmitted) recorded.getLast().payload()).signed());
    }

    private String opened(Signer signer, Signed signed) {
        return RunningService.shared().part(TypedTexts.class).opened().read(stream(signer), signed.jws())
                        instanceof Text.Plain plain
                ? plain.value()
                : "";
    }

    private static String at(String header, long seconds) {
        return header.replaceFirst(
                "\"iat\":\\d+", "\"iat\":" + Instant.now().plusSeconds(seconds).getEpochSecond());
    }

    /** Another last character that many readers take for the same bytes. */
    private static String spareBits(String jws) {
        char last = jws.charAt(jws.length() - 1);
        return jws.substring(0, jws.length() - 1) + (char) (last + 1);
    }
}
