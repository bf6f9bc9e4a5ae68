package org.tallystick.query.platform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer with a key of its own, whose tokens the service under test believes. */
public final class TestTokens {

    private final RSAKey key = generate();

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    public Path publicKeyFile() {
        try {
            String base64 =
                    Base64.getMimeEncoder().encodeToString(key.toRSAPublicKey().getEncoded());
            return Files.writeString(
                    Files.createTempFile("issuer", ".pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
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

    /** Valid now, for the audience {@code tallystick}. */
    public String token(Map<String, Object> claims) {
        return token(claims, Instant.now().plusSeconds(300), "tallystick");
    }

    String token(Map<String, Object> claims, Instant expires, String audience) {
        JwtClaimsSet.Builder set = JwtClaimsSet.builder()
                .subject("test")
                .audience(List.of(audience))
                .issuedAt(expires.minusSeconds(600))
                .expiresAt(expires);
        claims.forEach(set::claim);
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        return encoder.encode(JwtEncoderParameters.from(set.build())).getTokenValue();
    }
}
