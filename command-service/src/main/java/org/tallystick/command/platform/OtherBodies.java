package org.tallystick.command.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.DataBinder;
import org.springframework.validation.Validator;
import org.tallystick.command.decision.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that did not come as JSON: read as strictly as if they had, and objected to in the same words. */
@Component
public final class OtherBodies {

    private static final JsonMapper JSON = StrictJson.mapper();

    private final Validator validator;

    OtherBodies(Validator validator) {
        this.validator = validator;
    }

    /** @param json the bytes that stand inside of what was sent */
    public <T> T read(byte[] json, Class<T> type) {
        Problem problem = BodyFilter.malformed(json);
        if (problem != null) {
            throw new WebRefused(WebRefusal.valueOf(problem.code()), problem.detail());
        }
        T body = parsed(new String(json, StandardCharsets.UTF_8), type, UnaryOperator.identity());
        return valid(body, UnaryOperator.identity());
    }

    /**
     * @param json that says the same
     * @param placed findings with the place in what was sent
     */
    public <T> T read(JsonNode json, Class<T> type, UnaryOperator<List<Finding>> placed) {
        return valid(parsed(JSON.writeValueAsString(json), type, placed), placed);
    }

    private <T> T valid(T body, UnaryOperator<List<Finding>> placed) {
        DataBinder binder = new DataBinder(body, "body");
        binder.setValidator(validator);
        binder.validate();
        List<Finding> found = ShapeProblems.findings(binder.getBindingResult().getFieldErrors().stream());
        if (!found.isEmpty()) {
            throw refused(found.getFirst().code(), placed.apply(found));
        }
        return body;
    }

    /** By way of its characters, and not as a tree: so nothing is read that could not have been sent. */
    private static <T> T parsed(String json, Class<T> type, UnaryOperator<List<Finding>> placed) {
        try {
            @Nullable T body = JSON.readValue(json, type);
            if (body == null) {
                throw new WebRefused(WebRefusal.BODY_MISSING, "The body is empty or null.");
            }
            return body;
        } catch (JacksonException e) {
            Problem problem = JsonProblems.of(e);
            throw problem.findings().isEmpty()
                    ? new WebRefused(WebRefusal.valueOf(problem.code()), problem.detail())
                    : refused(problem.code(), placed.apply(problem.findings()));
        }
    }

    private static WebRefused refused(String code, List<Finding> findings) {
        Finding first = findings.getFirst();
        String place = first.cell() == null ? first.pointer() : first.cell();
        return new WebRefused(WebRefusal.valueOf(code), "At " + place + ": " + first.text(), findings);
    }
}
