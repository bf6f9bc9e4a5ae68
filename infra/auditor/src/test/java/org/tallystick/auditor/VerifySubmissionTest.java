package org.tallystick.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.StateTag;
import tools.jackson.databind.json.JsonMapper;

class VerifySubmissionTest {

    private static final String REPORT = "7b1f54a0-6f57-5d0e-8f6c-0d2f3c1f0001";
    private static final int KEY = 3;
    private static final int SEEN = 10;
    private static final int SUBMITTED = 20;
    private static final int RETIRED = 25;
    private static final int SIZE = 30;

    private String alg = "EdDSA";
    private KeyPair pair = pair(alg);

    @TempDir
    Path temp = Path.of("");

    private Path policy = Path.of("");
    /** What the log begins with: the key's registration in it. */
    private TestLog before = with(TestLog.of(SEEN), Map.of(KEY, registration("")));

    private String jws = "";

    @BeforeEach
    void signed() {
        policy = TestLog.policy(temp);
        jws = sign(TestLog.NOON.plusSeconds(1), SEEN, before.head().rootBase64());
    }

    @Test
    void whatAnAgencySignedIsItsOwnAndStandsBetweenTwoHeads() {
        Cli cli = run(jws, jws, List.of("--log", log(jws)));

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out())
                .contains(
                        "VALID_WITNESSED",
                        "issuer: KZ/customs",
                        "key: registered at index " + KEY,
                        "notBefore: the head of size " + SEEN,
                        "seenAcceptedAt: 2026-06-01T12:00:00.009Z",
                        "notAfter: 2026-06-02T12:00:00Z",
                        "claimedAt: 2026-06-01T12:00:01Z");
    }

    @Test
    void proofsStandForTheLogAndTheSeenCheckpointShowsItsWitnesses() {
        Path seen = TestLog.write(temp.resolve("seen"), before.witnessed().toBytes());

        Cli cli = run(jws, jws, List.of("--seen", seen));

        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out()).contains("seenCosignedAt: one 2026-06-02T12:00:00Z", "notAfter: 2026-06-02T12:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "PS256"})
    void theOtherAlgorithmsAreVerifiedAlike(String other) {
        alg = other;
        pair = pair(other);
        before = with(TestLog.of(SEEN), Map.of(KEY, registration("")));
        signed();
        Path own = TestLog.write(temp.resolve("own"), TestLog.bytes(jwk(pair)));
        Path stranger = TestLog.write(temp.resolve("jwk"), TestLog.bytes(jwk(pair(other))));

        Cli cli = run(jws, jws, List.of());
        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(run(jws, jws, List.of("--key", own)).exitCode()).isZero();
        assertThat(run(jws, jws, List.of("--key", stranger)).out()).contains("the signature was not made with the key");
        int at = jws.length() - 20;
        String flipped = jws.substring(0, at) + (jws.charAt(at) == 'A' ? 'B' : 'A') + jws.substring(at + 1);
        assertThat(run(flipped, flipped, List.of()).out()).contains("the signature was not made with the key");
        alg = "EdDSA";
        assertThat(run(jws, jws, List.of("--key", own)).toString())
                .as("recorded as of another algorithm")
                .contains("INVALID");
    }

    @Test
    void aRetiredKeyStillVerifiesForItsTime() {
        assertThat(run(jws, jws, List.of()).out()).contains("VALID_WITNESSED");
        assertThat(verdict(Map.of(KEY, registration(",\"validUntil\":\"2026-06-01T12:00:00.020Z\""))))
                .contains("the key was not valid when the submission was accepted", "INVALID");
        assertThat(verdict(Map.of(KEY + 1, retirement(), RETIRED, "")))
                .contains("the key was retired before the submission was accepted", "INVALID");
    }

    @Test
    void anotherTextAnotherKeyAndAnotherEventAreSeen() {
        String other = sign(TestLog.NOON, SEEN, before.head().rootBase64());
        Path stranger = TestLog.write(temp.resolve("jwk"), TestLog.bytes(jwk(pair(alg))));
        Path own = TestLog.write(temp.resolve("own"), TestLog.bytes(jwk(pair)));

        assertThat(run(other, jws, List.of()).exitCode()).isEqualTo(40);
        assertThat(run(other, jws, List.of()).out()).contains("none of the events was made of this submission");
        assertThat(run(jws, jws, List.of("--key", stranger)).out()).contains("the signature was not made with the key");
        assertThat(run(jws, jws, List.of("--key", own)).exitCode()).isZero();
        String tampered =
                jws.substring(0, jws.indexOf('.') + 1) + base64("{\"nil\":true}") + jws.substring(jws.lastIndexOf('.'));
        assertThat(run(tampered, tampered, List.of()).out()).contains("the signature was not made with the key");
        assertThat(run("x.y", jws, List.of()).out()).contains("not a signed submission");
    }

    @Test
    void whatTheServiceAnswersOfTheKeysStandsInForTheEventThatRegistersOne() {
        Map<Integer, String> alone = Map.of(SUBMITTED, submitted(jws));

        assertThat(run(jws, alone, List.of()).toString()).contains("no event registers the key first of KZ/customs");
        Cli cli = run(jws, alone, List.of("--key", answered("KZ/customs", "first", pair, "null")));
        assertThat(cli.exitCode()).as(cli.toString()).isZero();
        assertThat(cli.out())
                .contains("key: registered at index " + KEY)
                .contains("that none about the key is missing is not shown");
        assertThat(run(jws, alone, List.of("--key", answered("KZ/customs", "first", pair(alg), "null")))
                        .out())
                .contains("the signature was not made with the key");
        assertThat(run(jws, alone, List.of("--key", answered("KZ/customs", "first", pair, "15")))
                        .out())
                .contains("the key was retired before the submission was accepted");
        assertThat(run(jws, alone, List.of("--key", answered("KZ/customs", "second", pair, "null")))
                        .toString())
                .contains("no event registers the key first");
        assertThat(run(jws, alone, List.of("--key", answered("KZ/fiu", "first", pair, "null")))
                        .toString())
                .contains("these are keys of KZ/fiu");
    }

    private Path answered(String issuer, String keyId, KeyPair key, String retired) {
        return TestLog.write(
                temp.resolve("keys.json"),
                TestLog.bytes("{\"ledger\":{\"index\":30},\"issuer\":\"" + issuer + "\",\"keys\":[{\"keyId\":\"" + keyId
                        + "\",\"alg\":\"EdDSA\",\"jwk\":" + jwk(key)
                        + ",\"validFrom\":\"2026-01-01T00:00:00.000Z\",\"validUntil\":null,\"registeredIndex\":" + KEY
                        + ",\"retiredIndex\":" + retired + "}]}"));
    }

    @Test
    void whatWasSignedForOneReportAndCallIsRecordedOnceAndThere() {
        String right = submitted(jws);

        assertThat(verdict(Map.of(SUBMITTED, right.replace("report/" + REPORT, "report/" + new UUID(1, 2)))))
                .contains("it was signed for the report " + REPORT, "INVALID");
        assertThat(verdict(Map.of(SUBMITTED, right.replace("\"state\":\"KZ\"", "\"state\":\"KG\""))))
                .contains("is recorded on report/" + REPORT + " of KG", "INVALID");
        assertThat(verdict(Map.of(SUBMITTED, right.replace("\"submission\":1", "\"submission\":2"))))
                .contains("it was signed for a submission, and is recorded as submission 2", "INVALID");
        assertThat(verdict(Map.of(SUBMITTED + 1, right.replace("\"streamSeq\":2", "\"streamSeq\":3"))))
                .contains("it is recorded twice", "INVALID");
    }

    @Test
    void aCorrectionIsNoFirstSubmission() {
        String correction = sign("correction", TestLog.NOON, SEEN, before.head().rootBase64());

        assertThat(run(correction, correction, List.of()).out())
                .contains("it was signed for a correction, and is recorded as submission 1", "INVALID");
    }

    @Test
    void aKeyThatBeginsWhileItIsAcceptedIsGrantedTheClocks() {
        String begins = registration("").replace("2026-01-01T00:00:00.000Z", "2026-06-01T12:00:05.000Z");
        String later = registration("").replace("2026-01-01T00:00:00.000Z", "2026-06-01T12:06:00.000Z");

        assertThat(verdict(Map.of(KEY, begins))).contains("VALID_WITNESSED");
        assertThat(verdict(Map.of(KEY, later))).contains("the key was not valid when", "INVALID");
    }

    @Test
    void timesThatContradictTheBracketAreReported() {
        String early = sign(TestLog.NOON.minusSeconds(600), SEEN, before.head().rootBase64());
        String late =
                sign(Instant.parse("2026-06-03T12:00:00Z"), SEEN, before.head().rootBase64());
        String ahead = sign(TestLog.NOON, SIZE - 1, before.head().rootBase64());

        assertThat(run(early, early, List.of("--log", log(early))).out())
                .contains("before the head that it has seen was there", "INVALID");
        assertThat(run(late, late, List.of()).out()).contains("after a witness had it in the log", "INVALID");
        assertThat(run(ahead, ahead, List.of()).out()).contains("which holds the submission itself", "INVALID");
    }

    @Test
    void whoWasShownAnotherHistoryHoldsTheEvidence() {
        String elsewhere = sign(TestLog.NOON, SEEN, TestLog.of(SEEN + 1).head().rootBase64());

        Cli cli = run(elsewhere, elsewhere, List.of("--log", log(elsewhere)));

        assertThat(cli.exitCode()).as(cli.toString()).isEqualTo(30);
    }

    private String verdict(Map<Integer, String> changed) {
        return run(jws, entries(jws, changed), List.of()).out();
    }

    private Cli run(String text, String recorded, List<?> more) {
        return run(text, entries(recorded, Map.of()), more);
    }

    private Cli run(String text, Map<Integer, String> events, List<?> more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "verify",
                "submission",
                TestLog.write(temp.resolve("submission.jws"), TestLog.bytes(text)),
                "--events",
                exported(events),
                "--policy",
                policy));
        arguments.addAll(more);
        return Cli.run(arguments.toArray());
    }

    private Map<Integer, String> entries(String recorded, Map<Integer, String> changed) {
        Map<Integer, String> events = new LinkedHashMap<>();
        for (int i = KEY; i <= RETIRED; i++) {
            String event = changed.getOrDefault(
                    i,
                    switch (i) {
                        case KEY -> registration("");
                        case SUBMITTED -> submitted(recorded);
                        case RETIRED -> retirement();
                        default -> "";
                    });
            if (!event.isEmpty()) {
                events.put(i, event);
            }
        }
        return events;
    }

    private static TestLog log(Map<Integer, String> events) {
        return with(TestLog.of(SIZE), events);
    }

    private static TestLog with(TestLog log, Map<Integer, String> events) {
        List<byte[]> all = new ArrayList<>(log.entries());
        events.forEach((index, event) -> all.set(index, sealed(index, event)));
        return new TestLog(all);
    }

    private Path log(String recorded) {
        return log(entries(recorded, Map.of())).write(temp.resolve("log"));
    }

    private Path exported(Map<Integer, String> events) {
        TestLog log = log(events);
        StringBuilder lines = new StringBuilder();
        events.forEach((index, event) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("ledgerIndex", index);
            line.put("salt", Base64.getEncoder().encodeToString(TestLog.salt(index)));
            line.put("storedEvent", Base64.getEncoder().encodeToString(TestLog.bytes(event)));
            line.put("proof", new String(log.receipt(index).toBytes(), StandardCharsets.UTF_8));
            lines.append(JsonMapper.shared().writeValueAsString(line)).append('\n');
        });
        return TestLog.write(temp.resolve("events.jsonl"), TestLog.bytes(lines.toString()));
    }

    private static byte[] sealed(long index, String event) {
        return new SealedRecord(
                        index,
                        new UUID(7, index),
                        StateTag.of(TestLog.tagKey("KZ"), index),
                        TestLog.NOON.plusMillis(index),
                        SealedRecord.digest(TestLog.salt(index), TestLog.bytes(event)))
                .toBytes();
    }

    private String registration(String more) {
        return "{\"type\":\"agency.signing-key-registered.v1\",\"stream\":\"agency/KZ\",\"streamSeq\":1,\"state\":\"KZ\",\"payload\":"
                + "{\"agency\":\"customs\",\"keyId\":\"first\",\"alg\":\"" + alg + "\",\"jwk\":" + jwk(pair)
                + ",\"validFrom\":\"2026-01-01T00:00:00.000Z\"" + more + "}}";
    }

    private static String retirement() {
        return "{\"type\":\"agency.signing-key-retired.v1\",\"stream\":\"agency/KZ\",\"streamSeq\":2,\"state\":\"KZ\",\"payload\":"
                + "{\"agency\":\"customs\",\"keyId\":\"first\"}}";
    }

    private String submitted(String text) {
        String header =
                new String(Base64.getUrlDecoder().decode(text.substring(0, text.indexOf('.'))), StandardCharsets.UTF_8);
        return "{\"type\":\"report.submitted.v3\",\"stream\":\"report/" + REPORT
                + "\",\"streamSeq\":2,\"state\":\"KZ\",\"signedSha256\":\""
                + HexFormat.of().formatHex(Digests.sha256(TestLog.bytes(text)))
                + "\",\"payload\":{\"submission\":1,\"signed\":{\"issuer\":\"KZ/customs\",\"keyId\":\"first\",\"alg\":\""
                + alg
                + "\",\"issuerSeq\":4,\"seen\":"
                + header.substring(header.indexOf("{\"size\""), header.length() - 1) + "}}}";
    }

    private String sign(Instant at, int size, String root) {
        return sign("submission", at, size, root);
    }

    private String sign(String call, Instant at, int size, String root) {
        String header = String.format(
                Locale.ROOT,
                "{\"alg\":\"%s\",\"kid\":\"first\",\"typ\":\"tallystick-report+jws\",\"iss\":\"KZ/customs\","
                        + "\"aud\":\"host.example/log\",\"sub\":\"" + REPORT
                        + "\",\"call\":\"%s\",\"iat\":%d,\"issuerSeq\":4,\"seen\":{\"size\":%d,\"root\":\"%s\"}}",
                alg,
                call,
                at.getEpochSecond(),
                size,
                root);
        String input = base64(header) + "." + base64("{\"cycle\":\"2026-H2\"}");
        try {
            Signature signature = signature(alg);
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As RFC 7518 and RFC 8037 have them. */
    private static Signature signature(String alg) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (alg) {
                    case "ES256" -> "SHA256withECDSAinP1363Format";
                    case "PS256" -> "RSASSA-PSS";
                    default -> "Ed25519";
                });
        if (alg.equals("PS256")) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        return signature;
    }

    private static String jwk(KeyPair of) {
        return switch (of.getPublic()) {
            case ECPublicKey ec ->
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + base64(ec.getW().getAffineX(), 32) + "\",\"y\":\""
                        + base64(ec.getW().getAffineY(), 32) + "\"}";
            case RSAPublicKey rsa -> "{\"kty\":\"RSA\",\"n\":\"" + base64(rsa.getModulus(), 256) + "\",\"e\":\"AQAB\"}";
            case PublicKey key -> {
                byte[] x509 = key.getEncoded();
                yield "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                        + base64(Arrays.copyOfRange(x509, x509.length - 32, x509.length)) + "\"}";
            }
        };
    }

    private static KeyPair pair(String alg) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(
                    switch (alg) {
                        case "ES256" -> "EC";
                        case "PS256" -> "RSA";
                        default -> "Ed25519";
                    });
            if (!alg.equals("EdDSA")) {
                generator.initialize(alg.equals("ES256") ? 256 : 2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exactly = new byte[length];
        int copied = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - copied, exactly, length - copied, copied);
        return base64(exactly);
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
