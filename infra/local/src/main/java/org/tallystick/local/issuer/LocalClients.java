package org.tallystick.local.issuer;

import java.util.List;
import java.util.stream.Stream;

/** Who can get a token here. */
final class LocalClients {

    private static final List<String> STATES = List.of("kz", "kg", "tj", "tm", "uz");
    private static final List<String> AGENCIES = List.of(
            "customs",
            "border-guard",
            "fiu",
            "interior",
            "justice",
            "foreign-affairs",
            "national-security",
            "prosecutor",
            "ombudsman",
            "penitentiary",
            "education",
            "cert");

    private LocalClients() {}

    static List<LocalClient> all() {
        var common = Stream.of(
                LocalClient.ofPlan("secretariat"),
                LocalClient.ofPlan("monitor"),
                LocalClient.ofPlan("auditor"),
                LocalClient.withoutPlan("operator"),
                LocalClient.partner("unoct"));
        return Stream.concat(common, STATES.stream().flatMap(LocalClients::ofState))
                .toList();
    }

    private static Stream<LocalClient> ofState(String state) {
        return Stream.concat(
                Stream.of(LocalClient.coordinator(state), LocalClient.clearer(state), LocalClient.auditor(state)),
                AGENCIES.stream().map(agency -> LocalClient.reporter(state, agency)));
    }
}
