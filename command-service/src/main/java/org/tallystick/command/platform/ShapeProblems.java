package org.tallystick.command.platform;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;

/** Bodies that are JSON of the right types, and still break a documented limit or form. */
final class ShapeProblems {

    private ShapeProblems() {}

    static Problem of(MethodArgumentNotValidException failure) {
        return ofBody(failure.getBindingResult().getFieldErrors().stream());
    }

    /** A call that checks parameters of its address too has its body checked along with them. */
    static Problem of(HandlerMethodValidationException failure) {
        return failure.getValueResults().isEmpty()
                ? ofBody(failure.getBeanResults().stream().flatMap(result -> result.getFieldErrors().stream()))
                : ofParameters(failure.getValueResults());
    }

    private static Problem ofParameters(List<ParameterValidationResult> results) {
        String names = results.stream()
                .map(ParameterValidationResult::getMethodParameter)
                .map(parameter -> "'" + parameter.getParameterName() + "'")
                .reduce((a, b) -> a + ", " + b)
                .orElse("?");
        return Problem.of(WebRefusal.PARAMETER_INVALID, "Not in the documented form: " + names + ".");
    }

    private static Problem ofBody(Stream<FieldError> errors) {
        List<Finding> findings = findings(errors);
        Finding first = findings.getFirst();
        return Problem.of(WebRefusal.valueOf(first.code()), "At " + first.pointer() + ": " + first.text(), findings);
    }

    static List<Finding> findings(Stream<FieldError> errors) {
        return errors.map(ShapeProblems::finding)
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
    }

    private static Finding finding(FieldError error) {
        WebRefusal code = switch (constraint(error)) {
            case "NotNull" -> WebRefusal.VALUE_MISSING;
            case "Size" -> size(error.getRejectedValue());
            default -> WebRefusal.VALUE_MALFORMED;
        };
        return new Finding(code.name(), Pointers.ofPath(error.getField()), Level.BLOCKING, text(error));
    }

    /** What is empty can not be too long: something had to be there. */
    private static WebRefusal size(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.isEmpty() ? WebRefusal.VALUE_MISSING : WebRefusal.TEXT_TOO_LONG;
            case Map<?, ?> map when map.isEmpty() -> WebRefusal.VALUE_MISSING;
            case null, default -> WebRefusal.LIST_TOO_LONG;
        };
    }

    private static String constraint(MessageSourceResolvable error) {
        String @Nullable [] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
    }

    private static String text(FieldError error) {
        String message = error.getDefaultMessage();
        return message == null ? "give the documented form" : message;
    }
}
