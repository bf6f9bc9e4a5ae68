package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody without the key of the issuer, or of an agency, speaks for a state: nothing is let in, at either service. */
class ForgeryDrillIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COORDINATOR = "coordinator-kz";
    private static final String REPORTER = "reporter-kz-fiu";
    private static final String KEYS = "/v1/states/KZ/agencies/fiu/keys";

    private final LocalRun run = Demo.run();
    private final Api api = run.api();
    private final TamperTable table = new TamperTable();

    @Test
    void forgedTokensAreRefusedByBothServices() throws Exception {
        Issued issued = new Issued(api.token(COORDINATOR), run);
        assertThat(answers(issued.again(_ -> {})))
                .as("what is forged here is nothing else")
                .containsOnly("200");
        for (Map.Entry<String, List<String>> kind : tokens(issued).entrySet()) {
            for (String token : kind.getValue()) {
                table.count(
                        "token: " + kind.getKey(),
                        "401 of both services",
                        answers(token).equals(List.of("401 TOKEN_INVALID", "401 TOKEN_INVALID")));
            }
        }
        table.concluded(7);
    }

    /** Of command-service and query-service, to who asks for what is told to that coordinator only. */
    private List<String> answers(String token) throws IOException {
        Api forger = run.api().presenting("forger", token);
        return Stream.of(
                        forger.getFromCommandService("forger", "/log/tag-key/KZ"),
                        forger.get("forger", "/v1/waiting?limit=1"))
                .map(answer -> answer.status() == 200 ? "200" : answer.status() + " " + answer.string("/code"))
                .toList();
    }

    private static Map<String, List<String>> tokens(Issued issued) throws IOException, GeneralSecurityException {
        KeyPair stranger = pair();
        String jwk = "{\"kty\":\"RSA\",\"n\":\""
                + base64(unsigned(((RSAPublicKey) stranger.getPublic()).getModulus()))
                + "\",\"e\":\"AQAB\",\"kid\":\"own\"}";
        String kid = "\"kid\":\"" + issued.kid + "\"";
        String own = "{\"alg\":\"RS256\",\"typ\":\"JWT\",";
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "alg none, complete claims",
                Stream.of("none", "None", "NONE", "nOnE", "")
                        .map(alg -> "{\"alg\":\"" + alg + "\"," + kid + "}")
                        .flatMap(header -> Stream.of("", issued.signature)
                                .map(signature -> base64(header) + "." + base64(issued.claims) + "." + signature))
                        .toList());
        all.put(
                "HS256 with the public key as secret",
                Stream.of(
                                issued.publicKey.getEncoded(),
                                pem(issued.publicKey).getBytes(StandardCharsets.US_ASCII),
                                pem(issued.publicKey).strip().getBytes(StandardCharsets.US_ASCII),
                                unsigned(((RSAPublicKey) issued.publicKey).getModulus()))
                        .map(secret -> sign(
                                "{\"alg\":\"HS256\"," + kid + "}",
                                issued.claims,
                                new SecretKeySpec(secret, "HmacSHA256")))
                        .toList());
        all.put(
                "key that comes along",
                Stream.of(
                                own + "\"jwk\":" + jwk + "}",
                                own + kid + ",\"jwk\":" + jwk + "}",
                                own + "\"kid\":\"own\",\"jwk\":" + jwk + "}",
                                own + kid + ",\"jku\":\"http://127.0.0.1:9/jwks\"}",
                                own + kid + ",\"x5u\":\"http://127.0.0.1:9/chain\"}")
                        .map(header -> sign(header, issued.claims, stranger.getPrivate()))
                        .toList());
        all.put(
                "wrong key or kid",
                List.of(
                        sign(own + kid + "}", issued.claims, stranger.getPrivate()),
                        sign(own + "\"kid\":\"own\"}", issued.claims, stranger.getPrivate()),
                        sign(own + "\"kid\":\"../issuer-key.json\"}", issued.claims, stranger.getPrivate()),
                        sign(own + "\"kid\":\"own\"}", issued.claims, issued.key)));
        long now = Instant.now().getEpochSecond();
        all.put(
                "expired, early, of another issuer or for others",
                List.of(
                        issued.again(claims -> claims.put("exp", now - 600)),
                        issued.again(claims -> claims.put("nbf", now + 600)),
                        issued.again(claims -> claims.put("iss", "http://127.0.0.1:9")),
                        issued.again(claims -> claims.put("aud", "somebody"))));
        all.put(
                "claim of another form",
                List.of(
                        issued.again(claims -> claims.put("state", "kz")),
                        issued.again(claims -> claims.putArray("state").add("KZ")),
                        issued.again(claims -> claims.put("roles", true)),
                        issued.again(claims -> claims.put("instruments", "A,B")),
                        issued.again(claims -> claims.putObject("instruments"))));
        all.put(
                "claims or signature changed",
                List.of(
                        issued.token.replace(
                                base64(issued.claims), base64(issued.claims.replace("coordinator", "auditor"))),
                        issued.token.replace(base64(issued.claims), base64(issued.claims.replace("\"KZ\"", "\"KG\""))),
                        issued.token.substring(0, issued.token.lastIndexOf('.') + 1),
                        issued.token.substring(0, issued.token.lastIndexOf('.')),
                        issued.token.replace(issued.signature, new StringBuilder(issued.signature).reverse()),
                        issued.token.replace(issued.signature, base64(new byte[256]))));
        return all;
    }

    @Test
    void forgedSignaturesOfAnAgencyAreRefusedAndNothingIsRecorded() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair retired = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        registered("drill", pair);
        Answer before = registered("retired", retired);
        api.post(COORDINATOR, KEYS + "/retired/retirement", TestCycle.key(), before.etag(), Map.of("reason", "Drill."))
                .expect(200);
        Map<String, Object> blank = new HashMap<>(
                TestCycle.openedFrom(api, LocalDate.of(2026, 1, 13)).report("PLANNED", List.of()));
        blank.put("submit", false);
        Answer draft = api.post(REPORTER, "/v1/reports", TestCycle.key(), blank).expect(201);
        String payload = "{\"nil\":true,\"reason\":\"Nothing changed.\"}";
        String right = signed(draft, "drill", pair, payload);
        String header = new String(Base64.getUrlDecoder().decode(right.split("\\.", -1)[0]), StandardCharsets.UTF_8);
        String[] parts = right.split("\\.", -1);
        String jwk = "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                + SignaturesOfTheHalfYear.publicKey(stranger) + "\"},";
        String none = header.replace("\"EdDSA\"", "\"none\"");
        String hs256 = header.replace("\"EdDSA\"", "\"HS256\"");
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put(
                "alg none",
                List.of(base64(none) + "." + parts[1] + ".", base64(none) + "." + parts[1] + "." + parts[2]));
        all.put(
                "HS256 with the public key as secret",
                Stream.of(
                                pair.getPublic().getEncoded(),
                                Base64.getUrlDecoder().decode(SignaturesOfTheHalfYear.publicKey(pair)))
                        .map(secret -> sign(hs256, payload, new SecretKeySpec(secret, "HmacSHA256")))
                        .toList());
        all.put(
                "key that comes along",
                List.of(
                        sign(header.replace("{\"alg\":\"EdDSA\",", jwk), payload, stranger.getPrivate()),
                        sign(
                                header.replace("{\"alg\"", "{\"jku\":\"http://127.0.0.1:9/jwks\",\"alg\""),
                                payload,
                                stranger.getPrivate())));
        all.put(
                "wrong key or kid",
                List.of(
                        signed(draft, "drill", stranger, payload),
                        signed(draft, "unknown", pair, payload),
                        signed(draft, "retired", pair, payload)));
        all.put("key that is valid no more", List.of(signed(draft, "retired", retired, payload)));
        all.put(
                "header, payload or signature exchanged",
                List.of(
                        base64(header.replace("\"issuerSeq\":1", "\"issuerSeq\":2")) + "." + parts[1] + "." + parts[2],
                        parts[0] + "." + base64(payload.replace("Nothing", "Much")) + "." + parts[2],
                        parts[0] + "." + parts[1] + "." + base64(new byte[64])));
        for (Map.Entry<String, List<String>> kind : all.entrySet()) {
            for (String jws : kind.getValue()) {
                Answer answer = api.postSigned(REPORTER, draft.location() + "/submission", draft.etag(), jws);
                assertThat(answer.string("/code"))
                        .as(kind.getKey())
                        .isIn(
                                "JWS_MALFORMED",
                                "ALGORITHM_REFUSED",
                                "SIGNING_KEY_UNKNOWN",
                                "SIGNING_KEY_NOT_VALID",
                                "SIGNATURE_INVALID");
                table.count(
                        "agency's signature: " + kind.getKey(), "422, and nothing is recorded", answer.status() == 422);
            }
        }
        api.postSigned(REPORTER, draft.location() + "/submission", draft.etag(), right)
                .expect(200);
        table.concluded(6);
    }

    private Answer registered(String keyId, KeyPair pair) throws IOException {
        Map<String, String> jwk = Map.of("kty", "OKP", "crv", "Ed25519", "x", SignaturesOfTheHalfYear.publicKey(pair));
        return api.post(COORDINATOR, KEYS, TestCycle.key(), Map.of("keyId", keyId, "alg", "EdDSA", "jwk", jwk))
                .expect(201);
    }

    private String signed(Answer draft, String keyId, KeyPair pair, String payload)
            throws IOException, GeneralSecurityException {
        return SignaturesOfTheHalfYear.sign(api, pair, "KZ/fiu", keyId, draft.location(), payload);
    }

    /** A token of the issuer's, and the issuer's key from its file, so that what is refused is refused for one reason. */
    private static final class Issued {

        private final String token;
        private final String claims;
        private final String signature;
        private final String kid;
        private final PrivateKey key;
        private final PublicKey publicKey;

        Issued(String token, LocalRun run) throws IOException, GeneralSecurityException {
            this.token = token;
            String[] parts = token.split("\\.", -1);
            this.claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            this.signature = parts[2];
            JsonNode jwk = JSON.readTree(Files.readString(run.data().resolve("secrets/issuer-key.json")));
            this.kid = jwk.path("kid").asString();
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            this.key = rsa.generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
            this.publicKey = rsa.generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
        }

        /** The same, signed again, but for one change. */
        String again(Consumer<ObjectNode> change) {
            ObjectNode other = (ObjectNode) JSON.readTree(claims);
            change.accept(other);
            return sign("{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"}", JSON.writeValueAsString(other), key);
        }

        private static BigInteger number(JsonNode jwk, String name) {
            return new BigInteger(
                    1, Base64.getUrlDecoder().decode(jwk.path(name).asString()));
        }
    }

    private static String sign(String header, String payload, Key key) {
        String input = base64(header) + "." + base64(payload);
        try {
            return input + "." + base64(signature(input.getBytes(StandardCharsets.US_ASCII), key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signature(byte[] input, Key key) throws GeneralSecurityException {
        if (key instanceof PrivateKey own) {
            Signature signature = Signature.getInstance(own.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "Ed25519");
            signature.initSign(own);
            signature.update(input);
            return signature.sign();
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return mac.doFinal(input);
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
