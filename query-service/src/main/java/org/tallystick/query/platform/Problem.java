package org.tallystick.query.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every way in which a question is refused; code, status and title are stable. */
public enum Problem {
    /** Repair the parameter that the detail names. */
    PARAMETER_MALFORMED(HttpStatus.BAD_REQUEST, "A parameter is missing or malformed"),
    /** Send a ledger index or a time with Z. */
    AS_OF_MALFORMED(HttpStatus.BAD_REQUEST, "asOf can not be read"),
    /** Follow {@code next} of the list again; cursors are opaque. */
    CURSOR_MALFORMED(HttpStatus.BAD_REQUEST, "The cursor can not be read"),
    /** The request line or a header is not HTTP as this service takes it. */
    REQUEST_MALFORMED(HttpStatus.BAD_REQUEST, "The request can not be read"),
    /** Ask the issuer for a token. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid bearer token is needed"),
    /** No role of this token may ever ask this. */
    FORBIDDEN(HttpStatus.FORBIDDEN, "Not for this role"),
    /** It does not exist, or not for this caller. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
    /** Ask for a media type that the API document lists. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Not available in that media type"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Questions have no body"),
    /** The awaited ledger entry has not arrived yet: repeat after {@code Retry-After}. */
    NOT_YET_APPLIED(HttpStatus.SERVICE_UNAVAILABLE, "The answer does not include that point of the ledger yet"),
    /** A store or the token issuer is away: repeat after {@code Retry-After}. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Temporarily unavailable"),
    /** Narrow the question, or take it in pages. */
    QUESTION_TOO_LARGE(HttpStatus.SERVICE_UNAVAILABLE, "The answer took too long"),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private static final String BASE = "https://tallystick.org/problems/";

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public URI type() {
        return URI.create(BASE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** For what the framework refuses by itself. */
    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status.is4xxClientError() ? REQUEST_MALFORMED : FAULT;
        };
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
