package org.tallystick.query.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An issuer whose tokens the service under test believes. Making a key and signing are dear: both are done once for all tests. */
public final class TestTokens {

    /** Short: the first compiler makes little of long numbers. */
    private static final int BITS = 1024;

    private static final RSAKey KEY = newKey();
    private static final Map<Map<String, Object>, String> SIGNED = new ConcurrentHashMap<>();

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(BITS, true).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    public Path publicKeyFile() {
        try {
            String base64 =
                    Base64.getMimeEncoder().encodeToString(KEY.toRSAPublicKey().getEncoded());
            Path file = Files.createTempFile("issuer", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String coordinator(String state) {
        return token(Map.of("roles", List.of("coordinator"), "state", state, "instruments", List.of("JPOA-CA-2022")));
    }

    public String reporter(String state, String agency) {
        return token(Map.of(
                "roles",
                List.of("reporter"),
                "state",
                state,
                "agency",
                agency,
                "instruments",
                List.of("JPOA-CA-2022")));
    }

    public String clearer(String state, String... steps) {
        return token(Map.of(
                "roles",
                List.of("clearer"),
                "state",
                state,
                "steps",
                List.of(steps),
                "instruments",
                List.of("JPOA-CA-2022")));
    }

    public String monitor(String... instruments) {
        return token(Map.of("roles", List.of("monitor"), "instruments", List.of(instruments)));
    }

    /** Of a key that nobody believes. */
    static String ofAnotherIssuer(Map<String, Object> claims, Instant expires) {
        return token(newKey(), claims, expires, "tallystick");
    }

    static String token(Map<String, Object> claims, Instant expires, String audience) {
        return token(KEY, claims, expires, audience);
    }

    /** Valid now, for the audience {@code tallystick}. */
    public String token(Map<String, Object> claims) {
        return SIGNED.computeIfAbsent(
                claims, all -> token(KEY, all, Instant.now().plus(Duration.ofHours(1)), "tallystick"));
    }

    private static String token(RSAKey key, Map<String, Object> claims, Instant expires, String audience) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .subject("test")
                .audience(audience)
                .claim("iat", expires.minus(Duration.ofHours(2)).getEpochSecond())
                .claim("exp", expires.getEpochSecond());
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), set.build());
        try {
            token.sign(new RSASSASigner(key.toRSAPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
