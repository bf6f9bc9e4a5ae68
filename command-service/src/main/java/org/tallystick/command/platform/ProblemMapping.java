package org.tallystick.command.platform;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.tallystick.command.decision.Refused;

/** Every failure as one problem document; what is not listed here is a fault of ours, logged once and told without internals. */
final class ProblemMapping {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapping.class);
    private static final String SECONDS_TO_WAIT = "2";

    private ProblemMapping() {}

    static Problem of(Throwable failure) {
        return switch (failure) {
            case Refused e -> Problem.of(e);
            case WebRefused e -> Problem.of(e.code(), message(e), e.findings());
            case StaleRevisionException e -> Problem.of(WebRefusal.REVISION_STALE, message(e));
            case IdempotencyKeyReusedException e -> Problem.of(WebRefusal.IDEMPOTENCY_KEY_REUSED, message(e));
            case EventTooLargeException e -> Problem.of(WebRefusal.EVENT_TOO_LARGE, message(e));
            case TryAgainLaterException e -> later(message(e));
            case AuthenticationServiceException _ -> later("The issuer of tokens could not be asked.");
            default -> ofFramework(failure);
        };
    }

    private static Problem ofFramework(Throwable failure) {
        return switch (failure) {
            case HttpMessageNotReadableException e -> JsonProblems.of(e);
            case MethodArgumentNotValidException e -> ShapeProblems.of(e);
            case HandlerMethodValidationException e -> ShapeProblems.of(e);
            case MethodArgumentTypeMismatchException e ->
                Problem.of(WebRefusal.PARAMETER_INVALID, "Not in the documented form: '" + e.getName() + "'.");
            case ServletRequestBindingException _ ->
                Problem.of(WebRefusal.PARAMETER_INVALID, "A header or parameter is missing.");
            case HttpRequestMethodNotSupportedException e -> method(e);
            case HttpMediaTypeNotSupportedException e -> mediaType(e);
            case HttpMediaTypeNotAcceptableException _ ->
                Problem.of(WebRefusal.NOT_ACCEPTABLE, "The call answers with application/json.");
            case NoResourceFoundException _, NoHandlerFoundException _ -> nowhere();
            case RequestRejectedException _ ->
                Problem.of(WebRefusal.REQUEST_REJECTED, "The address or a header has what HTTP does not allow.");
            default -> fault(failure);
        };
    }

    /** What the container or a filter answered with a bare status. */
    static Problem of(int status) {
        return switch (status) {
            case 401 -> Problem.of(WebRefusal.TOKEN_MISSING, "The call needs a token.");
            case 403 -> Problem.of(WebRefusal.ROLE_MISSING, "The token has none of the roles that may do this.");
            case 405 -> Problem.of(WebRefusal.METHOD_NOT_ALLOWED, "The address takes other methods.");
            case 406 -> Problem.of(WebRefusal.NOT_ACCEPTABLE, "The call answers with application/json.");
            case 413 -> Problem.of(WebRefusal.BODY_TOO_LARGE, "The body is too large.");
            case 415 -> Problem.of(WebRefusal.MEDIA_TYPE_UNSUPPORTED, "The call takes application/json in UTF-8.");
            case 503 -> later("The service can not answer now.");
            default ->
                status >= 500
                        ? Problem.of(WebRefusal.INTERNAL_ERROR, "The log tells the operator more about this instance.")
                        : status == 404
                                ? nowhere()
                                : Problem.of(
                                        WebRefusal.REQUEST_REJECTED,
                                        "The address or a header has what HTTP does not allow.");
        };
    }

    private static Problem method(HttpRequestMethodNotSupportedException e) {
        @Nullable Set<HttpMethod> allowed = e.getSupportedHttpMethods();
        String allow = (allowed == null ? Stream.<HttpMethod>of() : allowed.stream())
                .map(HttpMethod::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return Problem.of(WebRefusal.METHOD_NOT_ALLOWED, "The address takes " + allow + ".")
                .with("Allow", allow);
    }

    private static Problem mediaType(HttpMediaTypeNotSupportedException e) {
        String taken = e.getSupportedMediaTypes().isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : MediaType.toString(e.getSupportedMediaTypes());
        return Problem.of(WebRefusal.MEDIA_TYPE_UNSUPPORTED, "The call takes " + taken + ", text in UTF-8.")
                .with("Accept", taken);
    }

    private static Problem nowhere() {
        return Problem.of(WebRefusal.NOT_FOUND, "The service has nothing at this address.");
    }

    private static Problem later(String detail) {
        return Problem.of(WebRefusal.TRY_AGAIN_LATER, detail).with("Retry-After", SECONDS_TO_WAIT);
    }

    private static Problem fault(Throwable failure) {
        LOG.error("unexpected fault", failure);
        return Problem.of(WebRefusal.INTERNAL_ERROR, "The log tells the operator more about this instance.");
    }

    private static String message(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? "" : message;
    }
}
