package org.tallystick.auditor.log;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A log behind a URL. */
final class HttpLog implements LogSource {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI prefix;
    private final Optional<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpLog(URI prefix, Optional<String> token) {
        this.prefix = prefix;
        this.token = token;
    }

    @Override
    public Optional<byte[]> get(String path, int limit) {
        URI address = prefix.resolve(path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Encoding", "gzip, identity");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = decoded(answer)) {
                return switch (answer.statusCode()) {
                    case 200 -> Optional.of(Limits.read(body, limit, path));
                    case 404, 410 -> Optional.empty();
                    default -> throw new CannotCheckException(address + " answers " + answer.statusCode());
                };
            }
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCheckException("interrupted", e);
        }
    }

    /** Logs may compress without being asked. */
    private static InputStream decoded(HttpResponse<InputStream> answer) throws IOException {
        boolean zipped = answer.statusCode() == 200
                && answer.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
        return zipped ? new GZIPInputStream(answer.body()) : answer.body();
    }
}
