package org.tallystick.auditor.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.ledger.AddCheckpoint;

/** {@code POST /add-checkpoint} and {@code GET /<SHA-256 of the origin>/checkpoint}. */
public final class WitnessServer implements AutoCloseable {

    private static final Pattern HEAD = Pattern.compile("/([0-9a-f]{64})/checkpoint");

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Witness.Answer answer = answer(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Witness.Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher head = HEAD.matcher(path);
        String allowed = path.equals("/add-checkpoint") ? "POST" : "GET";
        if (!path.equals("/add-checkpoint") && !head.matches()) {
            return Witness.Answer.plain(404, "there is nothing here\n");
        }
        if (!exchange.getRequestMethod().equals(allowed)) {
            exchange.getResponseHeaders().put("Allow", List.of(allowed));
            return Witness.Answer.plain(405, "only " + allowed + "\n");
        }
        try {
            return allowed.equals("GET") ? witness.checkpoint(head.group(1)) : added(exchange);
        } catch (CannotCheckException e) {
            return Witness.Answer.plain(500, "the witness cannot use its heads\n");
        }
    }

    private Witness.Answer added(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
        return body.length > AddCheckpoint.MAX_BYTES
                ? Witness.Answer.plain(413, "too long\n")
                : witness.addCheckpoint(body);
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.close();
        witness.close();
    }
}
