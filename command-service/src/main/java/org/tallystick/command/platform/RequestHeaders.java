package org.tallystick.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Rule;

/** The headers of changing calls, each in one form only. */
final class RequestHeaders {

    /** The longest that an answer waits for Kafka's acknowledgement. */
    static final int LONGEST_WAIT_SECONDS = 10;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + Limits.KEY + "}");
    private static final Pattern REVISION = Pattern.compile("\"r(0|[1-9]\\d{0,17})\"");
    private static final Pattern VERSION = Pattern.compile("\"v([1-9]\\d{0,8})\"");
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|,)\\s*wait\\s*=\\s*(\\d{1,4})\\s*(?=,|;|$)");
    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestHeaders() {}

    /** A parameter, and read in one form only too: who asks for a dry run must not find that it was none. */
    static boolean dryRun(HttpServletRequest request, Changes changes) {
        String[] values = request.getParameterValues("dryRun");
        String value = values == null ? "false" : String.join(",", values);
        if (!value.equals("false") && !(value.equals("true") && changes.rehearsable())) {
            throw new WebRefused(
                    WebRefusal.PARAMETER_INVALID,
                    changes.rehearsable() ? "dryRun is true or false, once." : "The call has no dry run.");
        }
        return value.equals("true");
    }

    static String idempotencyKey(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders("Idempotency-Key"));
        if (keys.isEmpty()) {
            throw new WebRefused(WebRefusal.IDEMPOTENCY_KEY_MISSING, "A changing call carries an Idempotency-Key.");
        }
        if (keys.size() > 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw new WebRefused(
                    WebRefusal.IDEMPOTENCY_KEY_MALFORMED,
                    "One key of 1 to " + Limits.KEY + " visible ASCII characters.");
        }
        return keys.getFirst();
    }

    @Keeps(
            value = Rule.UNDER_A_REVISION,
            refusing = {"REVISION_MISSING", "IF_MATCH_MALFORMED"})
    static @Nullable Long ifMatch(HttpServletRequest request, boolean required) {
        String value = request.getHeader("If-Match");
        if (value == null && required) {
            throw new WebRefused(
                    WebRefusal.REVISION_MISSING, "The call changes something: say which revision you read.");
        }
        if (value == null) {
            return null;
        }
        return number(value, REVISION, "If-Match names one revision, such as \"r12\".");
    }

    static Long ifVersion(HttpServletRequest request) {
        String value = request.getHeader("If-Match");
        if (value == null) {
            throw new WebRefused(WebRefusal.REVISION_MISSING, "Say which released version you read, such as \"v1\".");
        }
        return number(value, VERSION, "If-Match names one released version, such as \"v1\".");
    }

    private static Long number(String value, Pattern form, String otherwise) {
        Matcher number = form.matcher(value.strip());
        if (!number.matches()) {
            throw new WebRefused(WebRefusal.IF_MATCH_MALFORMED, otherwise);
        }
        return Long.valueOf(number.group(1));
    }

    static Duration waitForLog(HttpServletRequest request) {
        String preferences = String.join(",", Collections.list(request.getHeaders("Prefer")));
        Matcher wait = WAIT.matcher(preferences);
        return wait.find()
                ? Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), LONGEST_WAIT_SECONDS))
                : Duration.ZERO;
    }

    /** W3C Trace Context, level 1; what is not valid starts no trace. */
    static @Nullable String traceparent(HttpServletRequest request) {
        String value = request.getHeader("traceparent");
        return value != null && TRACE.matcher(value).matches() ? value : null;
    }
}
