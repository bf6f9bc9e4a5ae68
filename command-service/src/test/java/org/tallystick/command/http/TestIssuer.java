package org.tallystick.command.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Signs tokens, and answers where its key is. */
final class TestIssuer implements AutoCloseable {

    /** Short: the first compiler makes so little of long numbers that each token would take 20 ms, and a key seconds. */
    private static final int BITS = 1024;

    private final RSAKey key;
    private final HttpServer server;
    private final AtomicBoolean away = new AtomicBoolean();

    TestIssuer() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, String.format(Locale.ROOT, """
                {"issuer":"%s","jwks_uri":"%s/jwks"}""", uri(), uri())));
        server.createContext("/jwks", this::keys);
        server.start();
    }

    static RSAKey newKey() {
        return newKey("test");
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(BITS, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String sign(Map<String, Object> claims) {
        return sign(claims, key);
    }

    static String sign(Map<String, Object> claims, RSAKey key) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(key.toRSAPrivateKey(), Set.of(AllowWeakRSAKey.getInstance())));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody is told its keys meanwhile. */
    void whileAway(Runnable what) {
        away.set(true);
        try {
            what.run();
        } finally {
            away.set(false);
        }
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (away.get()) {
            try (exchange) {
                exchange.sendResponseHeaders(503, -1);
            }
        } else {
            answer(exchange, new JWKSet(key.toPublicJWK()).toString());
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
