package org.tallystick.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.ledger.Digests;
import tools.jackson.databind.json.JsonMapper;

/** The public API as a client of a given name sees it. */
final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One for all: each has threads and connections of its own. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final URI command;
    private final URI query;
    private final URI issuer;

    Api(URI command, URI query, URI issuer) {
        this.command = command;
        this.query = query;
        this.issuer = issuer;
    }

    /** The same API through another command-service. */
    Api through(URI otherCommand) {
        return new Api(otherCommand, query, issuer);
    }

    /** The same API with the answers of another query-service. */
    Api asking(URI otherQuery) {
        return new Api(command, otherQuery, issuer);
    }

    Answer get(String client, String path) throws IOException {
        return send(request(query.resolve(path), client).GET().build());
    }

    /** In another form than the usual one. */
    Answer getAs(String mediaType, String client, String path) throws IOException {
        return send(request(query.resolve(path), client)
                .header("Accept", mediaType)
                .GET()
                .build());
    }

    Answer getFromCommandService(String path) throws IOException {
        return send(HttpRequest.newBuilder(command.resolve(path))
                .timeout(PATIENCE)
                .GET()
                .build());
    }

    Answer getFromCommandService(String client, String path) throws IOException {
        return send(request(command.resolve(path), client).GET().build());
    }

    /** Without a token, as it is: what logs and witnesses say to each other. */
    Answer postToQueryService(String path, byte[] body) throws IOException {
        return send(HttpRequest.newBuilder(query.resolve(path))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** As an operator does: there is no body, and nothing to repeat. */
    Answer operate(String client, String path) throws IOException {
        return send(request(query.resolve(path), client)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    Answer getFromQueryService(String path) throws IOException {
        return send(HttpRequest.newBuilder(query.resolve(path))
                .timeout(PATIENCE)
                .GET()
                .build());
    }

    Answer post(String client, String path, String key, Object body) throws IOException {
        return change("POST", client, path, key, null, body);
    }

    Answer post(String client, String path, String key, @Nullable String ifMatch, Object body) throws IOException {
        return change("POST", client, path, key, ifMatch, body);
    }

    Answer put(String client, String path, String key, @Nullable String ifMatch, Object body) throws IOException {
        return change("PUT", client, path, key, ifMatch, body);
    }

    Answer delete(String client, String path, String key, String ifMatch) throws IOException {
        return send(request(command.resolve(path), client)
                .header("Idempotency-Key", key)
                .header("If-Match", ifMatch)
                .DELETE()
                .build());
    }

    /** What is no text. */
    byte[] file(String client, String path) throws IOException {
        return file(client, query, path);
    }

    /** Of hashes, or of entries. */
    byte[] tile(String client, String path) throws IOException {
        return file(client, command, path);
    }

    private byte[] file(String client, URI service, String path) throws IOException {
        HttpResponse<byte[]> answer =
                send(request(service.resolve(path), client).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    Answer postFile(String client, String path, String mediaType, byte[] file) throws IOException {
        return send(request(command.resolve(path), client)
                .header("Content-Type", mediaType)
                .header("Content-Digest", digest(file))
                .header("Idempotency-Key", TestCycle.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    Answer postSigned(String client, String path, String ifMatch, String jws) throws IOException {
        return postAs("application/jose", client, path, ifMatch, jws);
    }

    /** In another form than the usual one. */
    Answer postAs(String mediaType, String client, String path, @Nullable String ifMatch, String body)
            throws IOException {
        return change(
                "POST", client, path, TestCycle.key(), ifMatch, mediaType, HttpRequest.BodyPublishers.ofString(body));
    }

    private static String digest(byte[] file) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(Digests.sha256(file)) + ":";
    }

    private Answer change(String method, String client, String path, String key, @Nullable String ifMatch, Object body)
            throws IOException {
        return change(
                method,
                client,
                path,
                key,
                ifMatch,
                "application/json",
                HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private Answer change(
            String method,
            String client,
            String path,
            String key,
            @Nullable String ifMatch,
            String mediaType,
            HttpRequest.BodyPublisher body)
            throws IOException {
        HttpRequest.Builder request = request(command.resolve(path), client)
                .header("Content-Type", mediaType)
                .header("Idempotency-Key", key)
                .method(method, body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(URI uri, String client) throws IOException {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + token(client));
    }

    /** From here on that client shows this, whatever it is. */
    Api presenting(String client, String token) {
        tokens.put(client, token);
        return this;
    }

    String token(String client) throws IOException {
        String known = tokens.get(client);
        if (known != null) {
            return known;
        }
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=local";
        Answer answer = send(HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        String token = answer.expect(200).string("/access_token");
        tokens.put(client, token);
        return token;
    }

    /** Calls that changed something at command-service, such as {@code POST /v1/reports}. */
    Set<String> made() {
        return Set.copyOf(made);
    }

    private Answer send(HttpRequest request) throws IOException {
        Answer answer = Answer.of(send(request, BodyHandlers.ofString()));
        URI uri = request.uri();
        boolean changing =
                uri.getPort() == command.getPort() && !request.method().equals("GET");
        if (changing && answer.status() / 100 == 2) {
            made.add(request.method() + " " + uri.getPath());
        }
        return answer;
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return HTTP.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
