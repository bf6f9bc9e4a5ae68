package org.tallystick.command.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Finding.Level;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What a reader of JSON objects to, as problems that tell where and what to change. */
final class JsonProblems {

    /** What Jackson begins its messages with where it has no type of exception. */
    private static final String REPEATED = "Duplicate Object property";

    private static final String TRAILING = "Trailing token";

    private JsonProblems() {}

    static Problem of(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof JacksonException e
                ? of(e)
                : Problem.of(WebRefusal.BODY_MISSING, "The body is empty or null.");
    }

    static Problem of(JacksonException failure) {
        return switch (failure) {
            case UnacceptableTextException e -> problem(WebRefusal.TEXT_UNACCEPTABLE, e, message(e));
            case UnrecognizedPropertyException e ->
                problem(WebRefusal.MEMBER_UNKNOWN, e, "leave it out: the API does not know it.");
            case MismatchedInputException e
            when message(e).startsWith(TRAILING) ->
                Problem.of(WebRefusal.BODY_MALFORMED, "Something follows the JSON value.");
            case MismatchedInputException e -> problem(WebRefusal.TYPE_WRONG, e, remedy(e));
            case StreamReadException e
            when message(e).startsWith(REPEATED) ->
                Problem.of(WebRefusal.MEMBER_REPEATED, "A member of an object stands twice.");
            default -> Problem.of(WebRefusal.BODY_MALFORMED, at(failure));
        };
    }

    private static Problem problem(WebRefusal code, JacksonException failure, String text) {
        String pointer = pointer(failure.getPath());
        return Problem.of(
                code,
                "At " + (pointer.isEmpty() ? "the top" : pointer) + ": " + text,
                List.of(new Finding(code.name(), pointer, Level.BLOCKING, text)));
    }

    private static String remedy(MismatchedInputException failure) {
        Class<?> target = failure.getTargetType();
        if (failure instanceof WrongTypeException) {
            return message(failure);
        }
        return target != null && target.isEnum()
                ? "send one of " + Arrays.toString(target.getEnumConstants()) + "."
                : "send the documented type.";
    }

    private static String at(JacksonException failure) {
        return failure.getLocation() == null
                ? "The body is not JSON."
                : "Not JSON at line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ".";
    }

    private static String message(JacksonException failure) {
        @Nullable String message = failure.getOriginalMessage();
        return message == null ? "" : message;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step -> step.getPropertyName() != null
                        ? Pointers.escaped(step.getPropertyName())
                        : Integer.toString(step.getIndex()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
