package org.tallystick.command.http;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Clients with tokens of every role, for one instrument. */
final class Callers {

    /** Signing is dear, and a token lasts for longer than the tests. */
    private static final Map<List<Object>, Client> KNOWN = new ConcurrentHashMap<>();

    private final String instrument;

    Callers(String instrument) {
        this.instrument = instrument;
    }

    Client secretariat() {
        return as("secretariat", Map.of("roles", List.of("secretariat")));
    }

    Client coordinator(String state) {
        return as("coordinator-" + state, Map.of("roles", List.of("coordinator"), "state", state));
    }

    Client clearer(String state, String... steps) {
        return as("clearer-" + state, Map.of("roles", List.of("clearer"), "state", state, "steps", List.of(steps)));
    }

    Client reporter(String state, String agency) {
        return as(
                "reporter-" + state + "-" + agency,
                Map.of("roles", List.of("reporter"), "state", state, "agency", agency));
    }

    Client role(String role) {
        return as(role, Map.of("roles", List.of(role), "state", "KZ", "agency", "customs", "organisation", "unoct"));
    }

    Client as(String subject, Map<String, Object> claims) {
        return KNOWN.computeIfAbsent(List.of(instrument, subject, claims), caller -> signed(claims(subject, claims)));
    }

    static Client signed(Map<String, Object> claims) {
        return new Client(RunningService.shared().issuer().sign(claims), Map.of());
    }

    Map<String, Object> claims(String subject, Map<String, Object> claims) {
        Instant now = Instant.now();
        Map<String, Object> all = new HashMap<>(Map.of(
                "iss", RunningService.shared().issuer().uri(),
                "sub", subject,
                "aud", List.of("tallystick"),
                "instruments", List.of(instrument),
                "iat", now.getEpochSecond(),
                "exp", now.plus(Duration.ofHours(1)).getEpochSecond()));
        all.putAll(claims);
        return all;
    }
}
