package org.tallystick.command.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;

/**
 * A problem document (RFC 9457).
 *
 * @param type the code as an address
 * @param code stable, upper snake case
 * @param detail this occurrence
 * @param instance the request's id
 * @param findings what to change, and where
 * @param headers that go with it
 */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        List<Finding> findings,
        @JsonIgnore Map<String, String> headers) {

    private static final String TYPES = "https://tallystick.org/problems/";

    static Problem of(WebRefusal code, String detail) {
        return of(code, detail, List.of());
    }

    static Problem of(WebRefusal code, String detail, List<Finding> findings) {
        return new Problem(type(code.name()), code.title(), code.status(), code.name(), detail, "", findings, Map.of());
    }

    static Problem of(Refused refused) {
        RefusalCode code = refused.code();
        return new Problem(
                type(code.name()),
                code.title(),
                status(code.kind()),
                code.name(),
                String.valueOf(refused.getMessage()),
                "",
                refused.findings(),
                Map.of());
    }

    static int status(RefusalCode.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case STALE -> 412;
            case CONTENT -> 422;
            case UNCONDITIONAL -> 428;
        };
    }

    static String type(String code) {
        return TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem with(String header, String value) {
        return new Problem(type, title, status, code, detail, instance, findings, Map.of(header, value));
    }

    Problem at(String newInstance) {
        return new Problem(type, title, status, code, detail, newInstance, findings, headers);
    }
}
