package org.tallystick.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One question put to six callers, and what each of them is told. */
final class Asked {

    static final String OWN = "coordinator-kz";
    static final String AGENCY = "reporter-kz-customs";
    static final String OTHER = "coordinator-kg";
    static final String MONITOR = "monitor";
    static final String PARTNER = "partner-unoct";

    /** Reads what a monitor reads: what is judged of that one is judged of this one too. */
    static final String AUDITOR = "auditor";

    static final List<String> CALLERS = List.of(OWN, AGENCY, OTHER, MONITOR, PARTNER, AUDITOR);

    private final String path;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> judged = new HashSet<>();

    Asked(Cast cast, String path) throws IOException {
        this.path = path;
        for (String caller : CALLERS) {
            answers.put(caller, cast.ask(caller, path));
        }
    }

    static String[] all() {
        return CALLERS.toArray(String[]::new);
    }

    Asked tells(String text, String... callers) {
        for (String caller : withTheAuditor(callers)) {
            assertThat(answer(caller).expect(200).text())
                    .as(caller + " " + path)
                    .contains(text);
        }
        return this;
    }

    Asked hides(String text, String... callers) {
        for (String caller : withTheAuditor(callers)) {
            assertThat(answer(caller).expect(200).text())
                    .as(caller + " " + path)
                    .doesNotContain(text);
        }
        return this;
    }

    /** For them there is no such thing. */
    void unknownTo(String... callers) {
        for (String caller : withTheAuditor(callers)) {
            answer(caller).expect(404);
        }
        nobodyIsLeftOut();
    }

    void nobodyIsLeftOut() {
        assertThat(judged).as(path).containsExactlyInAnyOrderElementsOf(CALLERS);
    }

    private static Set<String> withTheAuditor(String... callers) {
        Set<String> all = new LinkedHashSet<>(List.of(callers));
        if (all.contains(MONITOR)) {
            all.add(AUDITOR);
        }
        return all;
    }

    private Answer answer(String caller) {
        judged.add(caller);
        return Objects.requireNonNull(answers.get(caller));
    }
}
