package org.tallystick.command.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Formats;
import org.tallystick.ledger.Digests;

/** Somebody who calls the service; every call has a fresh idempotency key unless it is told otherwise. */
record Client(@Nullable String token, Map<String, String> headers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Client withoutToken() {
        return new Client(null, Map.of());
    }

    Client with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Client(token, more);
    }

    Client ifMatch(String revision) {
        return with("If-Match", revision);
    }

    /** The same through another instance than the shared one. */
    Reply post(int port, String path, String body) {
        return send("POST", URI.create("http://127.0.0.1:" + port + path), BodyPublishers.ofString(body), true);
    }

    Client without(String header) {
        return with(header, "");
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply postWorkbook(String path, byte[] file) {
        return with("Content-Type", Formats.XLSX).send("POST", path, BodyPublishers.ofByteArray(file), true);
    }

    Reply postCsv(String path, String file) {
        return with("Content-Type", Formats.CSV).post(path, file);
    }

    /** A file, and its SHA-256. */
    Reply postFile(String path, String mediaType, byte[] file) {
        String digest = Base64.getEncoder().encodeToString(Digests.sha256(file));
        Map<String, String> said = new HashMap<>(headers);
        said.put("Content-Type", mediaType);
        said.putIfAbsent("Content-Digest", "sha-256=:" + digest + ":");
        return new Client(token, said).send("POST", path, BodyPublishers.ofByteArray(file), true);
    }

    Reply put(String path, String body) {
        return send("PUT", path, body);
    }

    /** Without a body, and with a key. */
    Reply delete(String path) {
        return with("Idempotency-Key", UUID.randomUUID().toString()).send("DELETE", path, null);
    }

    Reply get(String path) {
        return send("GET", path, null);
    }

    /** In chunks, without saying how long it is. */
    Reply postChunked(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), true);
    }

    Reply send(String method, String path, @Nullable String body) {
        return send(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body), body != null);
    }

    private Reply send(String method, String path, BodyPublisher body, boolean changing) {
        URI shared = URI.create("http://127.0.0.1:" + RunningService.shared().port() + path);
        return send(method, shared, body, changing);
    }

    private Reply send(String method, URI uri, BodyPublisher body, boolean changing) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
        Map<String, String> all = new HashMap<>();
        if (changing) {
            all.put("Content-Type", "application/json");
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (token != null) {
            all.put("Authorization", "Bearer " + token);
        }
        all.putAll(headers);
        all.values().removeIf(String::isEmpty);
        all.forEach(request::header);
        return send(request.build());
    }

    private static Reply send(HttpRequest request) {
        try {
            return Reply.of(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
