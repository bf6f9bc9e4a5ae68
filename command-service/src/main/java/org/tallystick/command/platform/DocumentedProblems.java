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
import org.tallystick.command.decision.RefusalCode;

/** The problems that a changing call can be answered with, for the API document: by status, each code with what to do about it. */
final class DocumentedProblems {

    /** Met before any call is found. */
    private static final Set<WebRefusal> OF_NO_CALL = EnumSet.of(WebRefusal.METHOD_NOT_ALLOWED);

    private static final Set<WebRefusal> OF_REVISIONS = EnumSet.of(WebRefusal.REVISION_MISSING);

    private DocumentedProblems() {}

    static Map<String, ApiResponse> of(Changes changes) {
        Map<String, ApiResponse> responses = new TreeMap<>();
        for (WebRefusal code : WebRefusal.values()) {
            boolean revision = changes.underRevision() || changes.underVersion() || !OF_REVISIONS.contains(code);
            if (revision && !OF_NO_CALL.contains(code)) {
                add(responses, code.status(), code.name(), code.title(), code.remedy());
            }
        }
        Arrays.stream(changes.refusals())
                .flatMap(family -> Arrays.stream(family.getEnumConstants()))
                .filter(code -> code.meets(changes.command()))
                .forEach(code -> add(responses, code));
        return responses;
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
