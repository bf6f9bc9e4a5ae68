package org.tallystick.command.platform;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** From a verified token to who calls. A token with a claim of another shape than documented is refused, as query-service does: absent
 * means a wider right in some. */
final class Tokens {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Tokens() {}

    /** @throws InvalidBearerTokenException when a claim is of another shape, or nobody is named */
    static AbstractAuthenticationToken authentication(Jwt token) {
        return new JwtAuthenticationToken(
                token,
                caller(token).roles().stream()
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
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            throw new InvalidBearerTokenException("the claim sub is missing");
        }
        return new Caller(
                String.valueOf(token.getClaims().get("iss")),
                token.getSubject(),
                strings(token, "roles"),
                string(token, "state", STATE),
                string(token, "agency", CODE),
                strings(token, "instruments"),
                strings(token, "steps"),
                string(token, "organisation", CODE));
    }

    private static @Nullable String string(Jwt token, String claim, Pattern form) {
        Object value = token.getClaims().get(claim);
        return value == null || value.equals("") ? null : formed(claim, value, form);
    }

    /** One string alone is a list of one, as query-service reads it. */
    private static Set<String> strings(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case null -> Set.of();
            case Collection<?> values ->
                values.stream().map(value -> formed(claim, value, CODE)).collect(Collectors.toSet());
            case Object value -> Set.of(formed(claim, value, CODE));
        };
    }

    private static String formed(String claim, @Nullable Object value, Pattern form) {
        if (value instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        throw new InvalidBearerTokenException("the claim " + claim + " is malformed");
    }
}
