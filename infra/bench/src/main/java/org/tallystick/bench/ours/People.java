package org.tallystick.bench.ours;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tallystick.bench.content.Words;
import org.tallystick.bench.ours.Issuer.Who;
import org.tallystick.command.platform.Caller;

/** Who calls: one secretariat, a coordinator per state, a reporter per agency; each keeps one token for the whole run. */
final class People {

    private static final List<String> INSTRUMENTS = List.of(Words.INSTRUMENT);

    private final Map<Who, String> tokens = new ConcurrentHashMap<>();
    private final Issuer issuer;

    People(Issuer issuer) {
        this.issuer = issuer;
    }

    static Who secretariat() {
        return new Who("secretariat", Map.of("roles", List.of("secretariat"), "instruments", INSTRUMENTS));
    }

    static Who coordinator(String state) {
        return new Who(
                "coordinator-" + state.toLowerCase(Locale.ROOT),
                Map.of("roles", List.of("coordinator"), "instruments", INSTRUMENTS, "state", state));
    }

    static Who reporter(String state, String agency) {
        return new Who(
                "reporter-" + state.toLowerCase(Locale.ROOT) + "-" + agency,
                Map.of("roles", List.of("reporter"), "instruments", INSTRUMENTS, "state", state, "agency", agency));
    }

    String token(Who who) {
        return tokens.computeIfAbsent(who, issuer::token);
    }

    /** The same as command-service makes of the token. */
    Caller caller(String role, Who who) {
        return new Caller(
                issuer.uri(),
                who.subject(),
                Set.of(role),
                (String) who.claims().get("state"),
                (String) who.claims().get("agency"),
                Set.copyOf(INSTRUMENTS),
                Set.of(),
                null);
    }
}
