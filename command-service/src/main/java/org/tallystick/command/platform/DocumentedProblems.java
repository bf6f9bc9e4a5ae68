package org.tallystick.command.platform;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.RefusalCode;

/** The problems that a call can be answered with, for the API document: by status, each code with what to do about it. */
final class DocumentedProblems {

    /** Met before any call is found. */
    private static final Set<WebRefusal> OF_NO_CALL = EnumSet.of(WebRefusal.METHOD_NOT_ALLOWED);

    private static final Set<WebRefusal> OF_REVISIONS = EnumSet.of(WebRefusal.REVISION_MISSING);

    /** Met only by what is recorded under a key. */
    private static final Set<WebRefusal> OF_COMMANDS = EnumSet.of(
            WebRefusal.IDEMPOTENCY_KEY_MISSING,
            WebRefusal.IDEMPOTENCY_KEY_MALFORMED,
            WebRefusal.IDEMPOTENCY_KEY_REUSED,
            WebRefusal.IF_MATCH_MALFORMED,
            WebRefusal.REVISION_STALE,
            WebRefusal.REVISION_MISSING,
            WebRefusal.TOKEN_INCOMPLETE,
            WebRefusal.INSTRUMENT_NOT_COVERED,
            WebRefusal.EVENT_TOO_LARGE);

    private DocumentedProblems() {}

    /** @param changes null for a call that records nothing */
    static Map<String, ApiResponse> of(@Nullable Changes changes) {
        Map<String, ApiResponse> responses = new TreeMap<>();
        Arrays.stream(WebRefusal.values())
                .filter(code -> meets(changes, code))
                .forEach(code -> add(responses, code.status(), code.name(), code.title(), code.remedy()));
        if (changes != null) {
            Arrays.stream(changes.refusals())
                    .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                    .filter(code -> code.meets(changes.command()))
                    .forEach(code -> add(responses, code));
        }
        return responses;
    }

    /** For a call that needs no token. */
    static Map<String, ApiResponse> ofOpen() {
        Map<String, ApiResponse> responses = of(null);
        responses.keySet().removeAll(Set.of("401", "403"));
        return responses;
    }

    private static boolean meets(@Nullable Changes changes, WebRefusal code) {
        return !OF_NO_CALL.contains(code)
                && (changes == null
                        ? !OF_COMMANDS.contains(code)
                        : changes.underRevision() || changes.underVersion() || !OF_REVISIONS.contains(code));
    }

    private static void add(Map<String, ApiResponse> responses, RefusalCode code) {
        add(responses, Problem.status(code.kind()), code.name(), code.title(), code.remedy());
    }

    private static void add(Map<String, ApiResponse> responses, int status, String code, String title, String remedy) {
        ApiResponse response = responses.computeIfAbsent(Integer.toString(status), _ -> empty());
        response.setDescription(response.getDescription() + "- `" + code + "`: " + title + ". " + remedy + "\n");
    }

    private static ApiResponse empty() {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description("")
                .content(new Content().addMediaType(ProblemWriter.MEDIA_TYPE, new MediaType().schema(problem)));
    }
}
