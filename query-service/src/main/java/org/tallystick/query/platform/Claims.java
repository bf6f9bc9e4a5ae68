package org.tallystick.query.platform;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A verified token's claims as a {@link Reader}. */
final class Claims {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Claims() {}

    /** @throws InvalidBearerTokenException when a claim is not of its form, or nobody is named: nothing is guessed from it */
    static Reader reader(Jwt token) {
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            throw new InvalidBearerTokenException("the claim sub is missing");
        }
        return new Reader(
                codes(token, "roles"),
                one(token, "state", STATE),
                one(token, "agency", CODE),
                codes(token, "instruments"),
                codes(token, "steps"),
                one(token, "organisation", CODE));
    }

    private static @Nullable String one(Jwt token, String claim, Pattern form) {
        Object value = token.getClaims().get(claim);
        return value == null || value.equals("") ? null : formed(claim, value, form);
    }

    private static Set<String> codes(Jwt token, String claim) {
        return switch (token.getClaims().get(claim)) {
            case null -> Set.of();
            case Collection<?> values ->
                values.stream().map(value -> formed(claim, value, CODE)).collect(Collectors.toUnmodifiableSet());
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
