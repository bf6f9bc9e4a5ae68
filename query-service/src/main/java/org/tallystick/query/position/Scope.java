package org.tallystick.query.position;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tallystick.query.platform.ProblemException;

/** Which cells of a cycle are asked for; what is empty narrows nothing. */
record Scope(String category, String pillar, String path, String state) {

    static final String COMMITMENTS = "COMMITMENT";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{0,64}");

    /** @throws ProblemException {@code NOT_FOUND} for what can not be a code of anything */
    Scope {
        Stream.of(pillar, path, state).forEach(Scope::code);
    }

    static String code(String asked) {
        if (!CODE.matcher(asked).matches()) {
            throw ChosenCycle.notFound();
        }
        return asked;
    }

    static Scope matrix(String pillar, String state) {
        return new Scope(COMMITMENTS, pillar, "", state);
    }

    static Scope state(String state) {
        return new Scope("", "", "", state);
    }

    static Scope item(String path) {
        return new Scope("", "", path, "");
    }

    Map<String, Object> parameters() {
        return Map.of("category", category, "pillar", pillar, "path", path, "state", state);
    }
}
