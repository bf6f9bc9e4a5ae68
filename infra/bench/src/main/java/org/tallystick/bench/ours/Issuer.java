package org.tallystick.bench.ours;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs tokens with a key of its own and publishes that key as an OpenID provider does. */
public final class Issuer implements AutoCloseable {

    private static final String KEY_ID = "bench";
    private static final Duration VALID = Duration.ofHours(12);

    private final Instant since =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    private final JwtEncoder encoder;
    private final HttpServer server;

    Issuer() {
        KeyPair keys = rsa();
        var publicKey = (RSAPublicKey) keys.getPublic();
        encoder = NimbusJwtEncoder.withKeyPair(publicKey, (RSAPrivateKey) keys.getPrivate())
                .jwkPostProcessor(key -> key.keyID(KEY_ID))
                .build();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String uri = uri();
        publish("/.well-known/openid-configuration", "{\"issuer\":\"" + uri + "\",\"jwks_uri\":\"" + uri + "/jwks\"}");
        publish("/jwks", new JWKSet(new RSAKey.Builder(publicKey).keyID(KEY_ID).build()).toString());
        server.start();
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String token(Who who) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(uri())
                .subject(who.subject())
                .audience(List.of("tallystick"))
                .issuedAt(since)
                .expiresAt(since.plus(VALID));
        who.claims().forEach(claims::claim);
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    /** @param claims beside issuer, subject, audience and times */
    public record Who(String subject, Map<String, Object> claims) {}

    @Override
    public void close() {
        server.stop(0);
    }
}
