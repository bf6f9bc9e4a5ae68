package org.tallystick.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Issuer and command-service in one, saying yes to everything but one path, and remembering what was asked. */
final class StubApi implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();
    private final String refused;

    /** @param refused path that is answered 422 */
    StubApi(String refused) {
        this.refused = refused;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path and {@code If-Match} of every call but those for tokens. */
    List<String> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (path.equals("/oauth2/token")) {
            respond(exchange, 200, "{\"access_token\":\"t\"}");
            return;
        }
        String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
        asked.add(method + " " + path + (ifMatch == null ? "" : " " + ifMatch));
        if (path.equals(refused)) {
            respond(exchange, 422, "{\"code\":\"MANDATE_MISSING\"}");
            return;
        }
        int revision = revisions.merge(path.replaceAll("/(clearance|release)$", ""), 1, Integer::sum);
        exchange.getResponseHeaders().add("ETag", "\"r" + revision + "\"");
        boolean created = method.equals("POST") && ifMatch == null;
        if (created) {
            exchange.getResponseHeaders().add("Location", path + "/7");
        }
        respond(exchange, created ? 201 : 200, "{}");
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
