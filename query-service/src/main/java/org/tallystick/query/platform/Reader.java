package org.tallystick.query.platform;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from a verified token.
 *
 * @param state ISO 3166-1 alpha-2, null for roles of no state
 * @param instruments codes that the token covers
 * @param steps clearance steps that a clearer holds
 */
public record Reader(
        Set<String> roles,
        @Nullable String state,
        @Nullable String agency,
        Set<String> instruments,
        Set<String> steps,
        @Nullable String organisation) {

    private static final Set<String> PARTNER = Set.of("partner");

    public Reader {
        roles = Set.copyOf(roles);
        instruments = Set.copyOf(instruments);
        steps = Set.copyOf(steps);
    }

    /** Whoever shows no token: no audience, and named nowhere, so that only what is public is left. */
    public static Reader everybody(Set<String> instruments) {
        return new Reader(Set.of(), null, null, instruments, Set.of(), null);
    }

    boolean isEverybody() {
        return roles.isEmpty();
    }

    /** The instruments of which the reader is an audience: a partner knows their catalogues, but is told only what names it. */
    Set<String> audience() {
        return PARTNER.containsAll(roles) ? Set.of() : instruments;
    }

    /** Under which a released entry may name the reader. */
    Set<String> names() {
        return Stream.of(state, organisation).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
