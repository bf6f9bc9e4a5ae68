package org.tallystick.command.platform;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** From a verified token to who calls. A claim of another shape than documented counts as absent. */
final class Tokens {

    private Tokens() {}

    static AbstractAuthenticationToken authentication(Jwt token) {
        return new JwtAuthenticationToken(
                token,
                strings(token, "roles").stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
    }

    static Caller caller(@Nullable Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken verified) {
            return caller(verified.getToken());
        }
        throw new IllegalStateException("no verified token where one was demanded");
    }

    private static Caller caller(Jwt token) {
        return new Caller(
                String.valueOf(token.getClaims().get("iss")),
                String.valueOf(token.getSubject()),
                strings(token, "roles"),
                string(token, "state"),
                string(token, "agency"),
                strings(token, "instruments"),
                strings(token, "steps"),
                string(token, "organisation"));
    }

    private static @Nullable String string(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String value && !value.isBlank() ? value : null;
    }

    private static Set<String> strings(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
