package org.tallystick.command.platform;

/** What HTTP itself, the door or the platform refuses, before or after any rule of the domain. */
enum WebRefusal {
    BODY_MALFORMED(400, "The body is not JSON", "Send one JSON value in UTF-8, without a byte order mark."),
    BODY_MISSING(400, "There is no body", "Send a JSON object; {} when there is nothing to say."),
    MEMBER_REPEATED(400, "A member stands twice", "Give each member once: parsers disagree on which one counts."),
    MEMBER_UNKNOWN(400, "A member is unknown", "Leave out what the document of this API does not name."),
    TYPE_WRONG(400, "A value has the wrong type", "Send the documented type; nothing is converted."),
    TEXT_UNACCEPTABLE(400, "A text has characters that do not travel", "Leave out U+0000 and unpaired surrogates."),
    PARAMETER_INVALID(400, "A parameter is not understood", "Give query and path parameters as documented."),
    REQUEST_REJECTED(
            400,
            "The request is not acceptable HTTP",
            "Encode address and headers as RFC 9110 asks, and keep to their documented size."),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency-Key is missing", "Send a key of your own with every changing call."),
    IDEMPOTENCY_KEY_MALFORMED(
            400, "Idempotency-Key is malformed", "Use 1 to 255 visible ASCII characters, such as a UUID."),
    IF_MATCH_MALFORMED(400, "If-Match is malformed", "Send the ETag of the last answer, such as \"r12\"."),
    TOKEN_MISSING(401, "A token is needed", "Send Authorization: Bearer with a token of the issuer."),
    TOKEN_INVALID(401, "The token is not valid", "Get a new token from the issuer, for this audience."),
    ROLE_MISSING(403, "The role can not do this", "Call with a token of one of the documented roles."),
    TOKEN_INCOMPLETE(403, "The token lacks a claim", "Get a token whose claims name state, and agency where needed."),
    INSTRUMENT_NOT_COVERED(403, "The token does not cover the instrument", "Get a token whose instruments contain it."),
    NOT_FOUND(404, "Nothing is here for this caller", "Check the address, and whom the thing belongs to."),
    METHOD_NOT_ALLOWED(405, "The address takes other methods", "Use a method that the header Allow lists."),
    NOT_ACCEPTABLE(406, "No such representation", "Accept application/json."),
    REVISION_STALE(412, "The thing has changed since", "Read it again, decide again, send the new revision."),
    BODY_TOO_LARGE(413, "The body is too large", "Keep to the documented number of bytes."),
    EVENT_TOO_LARGE(413, "An event would be too large", "Shorten the texts of the entry or catalogue."),
    MEDIA_TYPE_UNSUPPORTED(415, "The body has another type", "Send what the header Accept lists, text in UTF-8."),
    VALUE_MISSING(422, "A member is missing or empty", "Give every required member, and something in it."),
    VALUE_MALFORMED(422, "A value is malformed", "Give the value in the documented form."),
    TEXT_TOO_LONG(422, "A text is too long", "Shorten it to the documented length."),
    LIST_TOO_LONG(422, "A list is too long", "Keep to the documented number of items."),
    IDEMPOTENCY_KEY_REUSED(
            422, "The key was used with another request", "Use a new key for every request that is not a repeat."),
    REVISION_MISSING(428, "If-Match is missing", "Read the thing, and send the revision that you read."),
    INTERNAL_ERROR(500, "Something failed here", "Repeat with the same key later, and tell the operator the instance."),
    TRY_AGAIN_LATER(503, "Not now", "Repeat with the same key after the seconds of Retry-After.");

    private final int status;
    private final String title;
    private final String remedy;

    WebRefusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String remedy() {
        return remedy;
    }
}
