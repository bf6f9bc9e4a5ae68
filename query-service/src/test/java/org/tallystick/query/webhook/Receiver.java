package org.tallystick.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A receiver of messages on all addresses of this machine, which answers as it is told to. */
public final class Receiver implements AutoCloseable {

    /** @param address to which the sender connected */
    public record Received(
            String path, String id, String timestamp, String signature, String body, String address, String host) {

        /** Written from the specification, apart from the service: any of the signatures, over {@code id.timestamp.body}, and not old. */
        public void mustBeSignedWith(String secret) {
            assertThat(secret).startsWith("whsec_");
            byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
            assertThat(key).hasSizeBetween(24, 64);
            assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                    .isBetween(Instant.now().minusSeconds(300), Instant.now().plusSeconds(300));
            String signed = "v1," + Base64.getEncoder().encodeToString(hmac(key, id + "." + timestamp + "." + body));
            assertThat(List.of(signature.split(" ")))
                    .anyMatch(each -> MessageDigest.isEqual(
                            each.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8)));
        }

        private static byte[] hmac(byte[] key, String text) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What an exchange is answered with. */
    @FunctionalInterface
    public interface Answer {

        void to(HttpExchange exchange) throws IOException;
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.start();
    }

    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** @param answers one after the other; the last goes on */
    public Receiver at(String path, Answer... answers) {
        server.createContext(path, exchange -> {
            try (exchange) {
                received.add(new Received(
                        path,
                        header(exchange, "webhook-id"),
                        header(exchange, "webhook-timestamp"),
                        header(exchange, "webhook-signature"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                        exchange.getLocalAddress().getAddress().getHostAddress(),
                        header(exchange, "Host")));
                answers[Math.min(at(path).size(), answers.length) - 1].to(exchange);
            }
        });
        return this;
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    public List<Received> at(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
