package org.tallystick.local.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.catalogues.Catalogues;

/** A client and what its tokens claim. */
record LocalClient(String id, Map<String, Object> claims) {

    /** Nobody's token leaves one out: what a client may do there its role and state decide. */
    private static final List<String> INSTRUMENTS = Catalogues.instruments();

    LocalClient {
        claims = Map.copyOf(claims);
    }

    static LocalClient withoutPlan(String role) {
        return new LocalClient(role, Map.of("roles", List.of(role)));
    }

    static LocalClient ofPlan(String role) {
        return withoutPlan(role).with("instruments", INSTRUMENTS);
    }

    static LocalClient partner(String organisation) {
        return ofPlan("partner").named("partner-" + organisation).with("organisation", organisation);
    }

    static LocalClient coordinator(String state) {
        return ofState("coordinator", state);
    }

    static LocalClient clearer(String state) {
        return ofState("clearer", state).with("steps", List.of("mfa", "security-council"));
    }

    /** Of all that the state records, under whichever instrument. */
    static LocalClient auditor(String state) {
        return withoutPlan("auditor").named("auditor-" + state).with("state", state.toUpperCase(Locale.ROOT));
    }

    static LocalClient reporter(String state, String agency) {
        var reporter = ofState("reporter", state);
        return reporter.named(reporter.id() + "-" + agency).with("agency", agency);
    }

    private static LocalClient ofState(String role, String state) {
        return ofPlan(role).named(role + "-" + state).with("state", state.toUpperCase(Locale.ROOT));
    }

    private LocalClient named(String other) {
        return new LocalClient(other, claims);
    }

    private LocalClient with(String claim, Object value) {
        var more = new LinkedHashMap<>(claims);
        more.put(claim, value);
        return new LocalClient(id, more);
    }
}
