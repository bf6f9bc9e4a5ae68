package org.tallystick.bench.reading;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.tallystick.bench.ours.Issuer;
import org.tallystick.bench.ours.Issuer.Who;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds one projection at a time, as an operator does, while nothing else is asked of the service. */
final class Rebuilding implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String token;

    Rebuilding(String url, Issuer issuer) {
        this.url = url + "/v1/operations/rebuilds";
        this.token = issuer.token(new Who("operator", Map.of("roles", List.of("operator"))));
    }

    /** @return seconds from the call until the new tables answer, by the clock of the database */
    double seconds(String projection) {
        JsonNode rebuild = send("POST", "?projection=" + projection + "&purpose=SWAP");
        String id = "/" + rebuild.get("id").asString();
        while (rebuild.get("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(50_000_000);
            rebuild = send("GET", id);
        }
        if (!rebuild.get("state").asString().equals("SWAPPED")) {
            throw new IllegalStateException(rebuild.toString());
        }
        return Duration.between(instant(rebuild, "startedAt"), instant(rebuild, "endedAt"))
                        .toMillis()
                / 1e3;
    }

    private static Instant instant(JsonNode rebuild, String member) {
        return Instant.parse(rebuild.get(member).asString());
    }

    private JsonNode send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + token)
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body()).get("rebuild");
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
