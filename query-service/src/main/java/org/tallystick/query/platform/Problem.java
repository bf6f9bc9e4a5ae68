package org.tallystick.query.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Every way in which a question is refused; code, status and title are stable, and the same refusal has the name that commands give it. */
public enum Problem {
    PARAMETER_INVALID(
            HttpStatus.BAD_REQUEST, "A parameter is not understood", "Give query and path parameters as documented."),
    AS_OF_MALFORMED(HttpStatus.BAD_REQUEST, "asOf can not be read", "Send a ledger index, or an RFC 3339 time with Z."),
    CURSOR_MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The cursor can not be read",
            "Take cursors unchanged from the list itself, or begin it again."),
    BODY_INVALID(
            HttpStatus.BAD_REQUEST,
            "The body is not understood",
            "Send a JSON document with the documented members, and no others."),
    REQUEST_REJECTED(
            HttpStatus.BAD_REQUEST,
            "The request is not acceptable HTTP",
            "Encode address and headers as RFC 9110 asks, and keep to their documented size."),
    TOKEN_MISSING(
            HttpStatus.UNAUTHORIZED, "A token is needed", "Send Authorization: Bearer with a token of the issuer."),
    TOKEN_INVALID(
            HttpStatus.UNAUTHORIZED, "The token is not valid", "Get a new token from the issuer, for this audience."),
    ROLE_MISSING(HttpStatus.FORBIDDEN, "The role can not do this", "Call with a token of one of the documented roles."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Nothing is here for this caller",
            "Check the address, and whom the thing belongs to."),
    NOT_STOPPED_THERE(
            HttpStatus.CONFLICT,
            "The projection does not stand at that entry",
            "Ask where it stands; only exactly that entry can be skipped."),
    ERASED(HttpStatus.GONE, "It was destroyed", "Nothing is left to do: what a state destroys is gone for good."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The address takes other methods",
            "Use a method that the header Allow lists."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "No such representation",
            "Accept application/json, or another media type that is documented for the address."),
    STATE_FORBIDS(
            HttpStatus.CONFLICT,
            "The state of the thing does not allow this",
            "Read the thing's state, and do what it allows."),
    WEBHOOK_EXISTS(
            HttpStatus.CONFLICT, "There is such a webhook already", "Use the one that is listed, or delete it first."),
    WEBHOOKS_TOO_MANY(HttpStatus.CONFLICT, "There are too many webhooks", "Delete one that is not needed any more."),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large", "Keep to the documented number of bytes."),
    WEBHOOK_URL_REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Nothing is sent to such an address",
            "Name a public https address of your own."),
    NOT_YET_APPLIED(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The answer does not include that point of the ledger yet",
            "Ask again after the seconds of Retry-After."),
    TOO_MANY_WAITING(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Too many wait for points of the ledger that have not come",
            "Ask again after the seconds of Retry-After, or without asOf and atLeast."),
    TRY_AGAIN_LATER(HttpStatus.SERVICE_UNAVAILABLE, "Not now", "Ask again after the seconds of Retry-After."),
    QUESTION_TOO_LARGE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The answer took too long, or is too large",
            "Narrow the question, or take it in smaller pages."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something failed here",
            "Ask again later, and tell the operator the number in the detail.");

    private static final String BASE = "https://tallystick.org/problems/";

    private final HttpStatus status;
    private final String title;
    private final String remedy;

    Problem(HttpStatus status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What the caller can do about it. */
    public String remedy() {
        return remedy;
    }

    public URI type() {
        return URI.create(BASE + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** For what the framework refuses by itself. */
    static Problem of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> TOKEN_MISSING;
            case 403 -> ROLE_MISSING;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 503 -> TRY_AGAIN_LATER;
            default -> status.is4xxClientError() ? REQUEST_REJECTED : INTERNAL_ERROR;
        };
    }

    public ProblemException because(String detail) {
        return new ProblemException(this, detail);
    }
}
