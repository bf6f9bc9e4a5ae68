package org.tallystick.command.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, from a verified token.
 *
 * @param state ISO 3166-1 alpha-2, null for roles of no state
 * @param instruments codes that the token covers
 * @param steps clearance steps that a clearer holds
 */
public record Caller(
        String issuer,
        String subject,
        Set<String> roles,
        @Nullable String state,
        @Nullable String agency,
        Set<String> instruments,
        Set<String> steps,
        @Nullable String organisation) {

    public Caller {
        roles = Set.copyOf(roles);
        instruments = Set.copyOf(instruments);
        steps = Set.copyOf(steps);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
