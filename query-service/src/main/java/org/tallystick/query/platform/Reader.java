package org.tallystick.query.platform;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, from a verified token.
 *
 * @param state ISO 3166-1 alpha-2, null for roles of no state, whatever the token says
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

    private static final Set<String> OF_A_STATE = Set.of("reporter", "clearer", "coordinator", "auditor");

    /** Roles that read what was released to the participants of the token's instruments. */
    private static final Set<String> AUDIENCE =
            Set.of("reporter", "clearer", "coordinator", "auditor", "secretariat", "monitor");

    public Reader {
        roles = Set.copyOf(roles);
        state = Collections.disjoint(roles, OF_A_STATE) ? null : state;
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

    /** The instruments of which the reader is an audience: other roles know their catalogues, but are told only what names them. */
    Set<String> audience() {
        return Collections.disjoint(roles, AUDIENCE) ? Set.of() : instruments;
    }

    /** Under which a released entry may name the reader. */
    Set<String> names() {
        return Stream.of(state, organisation).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
