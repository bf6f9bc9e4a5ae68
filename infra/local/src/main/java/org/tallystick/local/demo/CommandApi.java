package org.tallystick.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Digests;
import org.tallystick.servers.process.CannotStart;

/** command-service as any client sees it. */
final class CommandApi {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ADVICE =
            "Start again on an empty folder; without a demo if this goes on, and tell the maintainers.";

    private final HttpClient http;
    private final Tokens tokens;
    private final String url;

    CommandApi(HttpClient http, Tokens tokens, String url) {
        this.http = http;
        this.tokens = tokens;
        this.url = url;
    }

    /**
     * @param key of idempotency
     * @param ifMatch null where nothing is changed that was there before
     * @throws CannotStart when the answer has no status from {@code least} to {@code most}
     */
    HttpResponse<String> call(
            String client,
            String method,
            String path,
            String body,
            String key,
            @Nullable String ifMatch,
            int least,
            int most) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + tokens.of(client))
                .headers(said(path, body))
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        HttpResponse<String> answer = send(http, request.build());
        if (answer.statusCode() < least || answer.statusCode() > most) {
            throw unexpected(client + " calls " + method + " " + path, answer);
        }
        return answer;
    }

    /** A file of evidence is a text, and told with its digest. */
    private static String[] said(String path, String body) {
        String digest = Base64.getEncoder().encodeToString(Digests.sha256(body.getBytes(StandardCharsets.UTF_8)));
        return path.endsWith("/evidence")
                ? new String[] {"Content-Type", "text/plain", "Content-Digest", "sha-256=:" + digest + ":"}
                : new String[] {"Content-Type", "application/json"};
    }

    static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The demo load was interrupted.", ADVICE);
        }
    }

    static CannotStart unexpected(String what, HttpResponse<String> answer) {
        return new CannotStart(
                "The demo load stopped: " + what + " and is answered " + answer.statusCode() + " " + answer.body(),
                ADVICE);
    }
}
