package org.tallystick.bench.ours;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Calls of command-service over HTTP/1.1 on connections that are kept; whatever is not 200 or 201 is a fault of the benchmark. */
final class Api implements AutoCloseable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final String base;

    Api(String base) {
        this.base = base;
    }

    /** The revision of the thing after the call; the same holds for all others. */
    long post(String path, String token, String json) {
        return send("POST", path, token, null, json);
    }

    long put(String path, String token, String json) {
        return send("PUT", path, token, null, json);
    }

    long post(String path, String token, long revision, String json) {
        return send("POST", path, token, "\"r" + revision + "\"", json);
    }

    private long send(String method, String path, String token, @Nullable String ifMatch, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(json));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<String> response = receive(request.build());
        if (response.statusCode() != 200 && response.statusCode() != 201) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return revision(response.headers().firstValue("ETag").orElseThrow());
    }

    private static long revision(String etag) {
        return Long.parseLong(etag.substring(2, etag.length() - 1));
    }

    private HttpResponse<String> receive(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
