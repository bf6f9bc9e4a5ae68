package org.tallystick.command.http;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.tallystick.events.report.ReportId;

/** An agency of Kazakhstan that signs, as RFC 7515 has it, with nothing but the JDK. */
final class Signer {

    static final String TYPE = "tallystick-report+jws";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern REVISION = Pattern.compile("is r(\\d+)");
    private static final String[] SEEN = {""};

    private final Plan plan;
    private final String agency = "signer-" + NEXT.incrementAndGet();
    private final String alg;
    private final KeyPair pair;

    /** Registered, with mandates and one key of the id {@code first}. */
    Signer(Plan plan, String alg) {
        this.plan = plan;
        this.alg = alg;
        this.pair = pair(alg);
        plan.coordinator()
                .post("/v1/states/KZ/agencies", "{\"agency\":\"" + agency + "\",\"name\":{\"en\":\"Signer\"}}")
                .expect(201);
        plan.mandate(agency, "CONTRIBUTING", "II.3.5", "II.3.6");
        register("first", pair, "").expect(201);
    }

    String agency() {
        return agency;
    }

    String path() {
        return "/v1/states/KZ/agencies/" + agency;
    }

    Client client() {
        return plan.callers().reporter("KZ", agency).with("Content-Type", "application/jose");
    }

    /** The same agency, under another instrument. */
    Client in(Plan other) {
        return other.callers().reporter("KZ", agency).with("Content-Type", "application/jose");
    }

    PublicKey key() {
        return pair.getPublic();
    }

    /** @param more members, such as {@code ,"validUntil":…} */
    Reply register(String keyId, KeyPair other, String more) {
        return register(keyId, alg, jwk(other.getPublic()), more);
    }

    Reply register(String keyId, String algorithm, String jwk, String more) {
        return plan.coordinator()
                .post(
                        path() + "/keys",
                        "{\"keyId\":\"" + keyId + "\",\"alg\":\"" + algorithm + "\",\"jwk\":" + jwk + more + "}");
    }

    /** Under the roster's revision that the coordinator would read. */
    Reply change(String what, String body) {
        Reply stale = plan.coordinator().ifMatch("\"r0\"").post(path() + "/" + what, body);
        Matcher current = REVISION.matcher(stale.body());
        return stale.status() == 412 && current.find()
                ? plan.coordinator().ifMatch("\"r" + current.group(1) + "\"").post(path() + "/" + what, body)
                : stale;
    }

    String header(long seq) {
        return header(alg, "first", seq);
    }

    String header(String algorithm, String keyId, long seq) {
        return header(algorithm, keyId, "submission", plan, seq);
    }

    private String header(String algorithm, String keyId, String call, Plan of, long seq) {
        return String.format(
                Locale.ROOT,
                "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\",\"iss\":\"KZ/%s\",\"aud\":\"tallystick.test/ledger\",\"sub\":\"%s\","
                        + "\"call\":\"%s\",\"iat\":%d,"
                        + "\"issuerSeq\":%d,\"seen\":%s}",
                algorithm,
                keyId,
                TYPE,
                agency,
                ReportId.of(of.code(), Plan.PERIOD, "KZ", agency),
                call,
                Instant.now().getEpochSecond(),
                seq,
                seen());
    }

    String sign(long seq, String payload) {
        return sign(header(seq), payload);
    }

    /** For another call than the first submission. */
    String sign(String call, long seq, String payload) {
        return sign(header(alg, "first", call, plan, seq), payload);
    }

    /** In a cycle of another instrument. */
    String signIn(String call, Plan other, long seq, String payload) {
        return sign(header(alg, "first", call, other, seq), payload);
    }

    String sign(String header, String payload) {
        return sign(header, payload, alg, pair.getPrivate());
    }

    static String sign(String header, String payload, String alg, Key key) {
        String input = base64(header) + "." + base64(payload);
        return input + "." + base64(signature(input.getBytes(StandardCharsets.US_ASCII), alg, key));
    }

    private static byte[] signature(byte[] input, String alg, Key key) {
        try {
            if (alg.startsWith("HS")) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
                return mac.doFinal(input);
            }
            Signature signature = of(alg);
            signature.initSign((PrivateKey) key);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The algorithms of RFC 7518 and RFC 8037 by the JDK's names. */
    static Signature of(String alg) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (alg) {
                    case "ES256" -> "SHA256withECDSAinP1363Format";
                    case "EdDSA" -> "Ed25519";
                    case "PS256" -> "RSASSA-PSS";
                    default -> "SHA256withRSA";
                });
        if (alg.equals("PS256")) {
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        }
        return signature;
    }

    static KeyPair pair(String alg) {
        return switch (alg) {
            case "ES256" -> newPair("EC", 256);
            case "EdDSA" -> newPair("Ed25519", 255);
            default -> newPair("RSA", 2048);
        };
    }

    private static KeyPair newPair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String jwk(PublicKey key) {
        return switch (key) {
            case ECPublicKey ec ->
                String.format(
                        Locale.ROOT,
                        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"%s\",\"y\":\"%s\"}",
                        base64(bytes(ec.getW().getAffineX(), 32)),
                        base64(bytes(ec.getW().getAffineY(), 32)));
            case RSAPublicKey rsa ->
                "{\"kty\":\"RSA\",\"n\":\""
                        + base64(bytes(rsa.getModulus(), rsa.getModulus().bitLength() / 8)) + "\",\"e\":\"AQAB\"}";
            default -> {
                byte[] x509 = key.getEncoded();
                yield "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                        + base64(Arrays.copyOfRange(x509, x509.length - 32, x509.length)) + "\"}";
            }
        };
    }

    private static byte[] bytes(BigInteger number, int length) {
        byte[] bytes = number.toByteArray();
        byte[] exactly = new byte[length];
        int copied = Math.min(length, bytes.length);
        System.arraycopy(bytes, bytes.length - copied, exactly, length - copied, copied);
        return exactly;
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Any head of the log that was ever signed. */
    static String seen() {
        synchronized (SEEN) {
            if (SEEN[0].isEmpty()) {
                Reply checkpoint = Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> Client.withoutToken().get("/log/checkpoint"), reply -> reply.status() == 200);
                String[] lines = checkpoint.body().split("\n", -1);
                SEEN[0] = "{\"size\":" + lines[1] + ",\"root\":\"" + lines[2] + "\"}";
            }
            return SEEN[0];
        }
    }
}
