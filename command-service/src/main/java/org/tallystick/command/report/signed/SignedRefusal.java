package org.tallystick.command.report.signed;

import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.decision.Refused;

/** Why a signature is not accepted; what is signed is judged like any report. */
public enum SignedRefusal implements RefusalCode {
    JWS_TOO_LARGE("The signed submission is too large", "Keep to the documented number of bytes."),
    JWS_MALFORMED(
            "This is no signed submission",
            "Send a JWS in compact serialisation (RFC 7515), without white space, padding or a byte order mark, with the documented header, each member once."),
    JWS_CRITICAL_UNKNOWN(
            "The header demands an extension", "Leave out crit: no extension is understood here (RFC 7515, 4.1.11)."),
    JWS_TYPE_WRONG(
            "The signature is of another kind",
            "Sign with the documented typ: what is signed for one purpose serves no other."),
    ALGORITHM_REFUSED(
            "The algorithm is not accepted", "Sign with ES256, EdDSA or PS256, as the key was registered for."),
    ISSUER_WRONG("The issuer is another agency", "Sign as the agency of your token: iss is <state>/<agency>."),
    SUBJECT_WRONG(
            "It is signed for another report",
            "Give the id of the report as sub; before the first submission it is computed as documented."),
    CALL_WRONG(
            "It is signed for another call", "Say as call what is asked for: submission, resubmission or correction."),
    AUDIENCE_WRONG("It is signed for another log", "Give the origin of this log's checkpoints as aud."),
    SIGNING_KEY_UNKNOWN(
            "The agency has no such key",
            "Sign with a key that the coordinator registered for the agency, and name it as kid."),
    SIGNING_KEY_NOT_VALID("The key is not valid now", "Sign with a key that is valid now and not retired."),
    SIGNATURE_INVALID(
            "The signature does not fit", "Sign exactly the bytes that you send, with the key that kid names."),
    SIGNED_AT_IMPLAUSIBLE(
            "It was signed at another time",
            "Sign at most a day before you send, by a clock that is right to five minutes."),
    ISSUER_SEQ_USED("The number was used", "Count on: issuerSeq is greater than every one before.", Kind.CONFLICT),
    SEEN_UNKNOWN(
            "This log never had such a head",
            "Give size and root of a checkpoint of this log. If it is one, keep it: somebody was shown another history.",
            Kind.CONFLICT);

    private final String title;
    private final String remedy;
    private final Kind kind;

    SignedRefusal(String title, String remedy) {
        this(title, remedy, Kind.CONTENT);
    }

    SignedRefusal(String title, String remedy, Kind kind) {
        this.title = title;
        this.remedy = remedy;
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    Refused because(String detail) {
        return new Refused(this, detail);
    }
}
