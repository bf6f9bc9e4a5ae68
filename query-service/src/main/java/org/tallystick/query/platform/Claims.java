package org.tallystick.query.platform;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/** A verified token's claims as a {@link Reader}. */
final class Claims {

    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Claims() {}

    /** @throws ProblemException {@code TOKEN_CLAIM_MALFORMED} when a claim is not of its form: nothing is guessed from it */
    static Reader reader(Jwt token) {
        return new Reader(
                codes(token, "roles"),
                one(token, "state", STATE),
                one(token, "agency", CODE),
                codes(token, "instruments"),
                codes(token, "steps"),
                one(token, "organisation", CODE));
    }

    private static @Nullable String one(Jwt token, String claim, Pattern form) {
        String value = token.getClaimAsString(claim);
        return value == null ? null : checked(claim, value, form);
    }

    private static Set<String> codes(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        if (values == null) {
            return Set.of();
        }
        values.forEach(value -> checked(claim, value, CODE));
        return Set.copyOf(values);
    }

    private static String checked(String claim, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw Problem.TOKEN_CLAIM_MALFORMED.because("the token's claim " + claim + " is malformed");
        }
        return value;
    }
}
