package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.ISSUER_SEQ_GAP;
import static org.tallystick.command.report.model.ReportRefusal.SIGNATURE_INCOMPLETE;
import static org.tallystick.command.report.model.ReportRefusal.SIGNATURE_REQUIRED;
import static org.tallystick.command.report.model.ReportRefusal.SIGNED_DRAFT;

import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;

/** What an agency's signature must cover, and where it may not be missing. */
final class SignaturePolicies {

    private SignaturePolicies() {}

    /** A state may let an agency submit nothing unsigned, so that nobody submits in its place; drafts leave nobody's hands. */
    static Stream<Objection> signedWhereTheStateWantsIt(Submission s) {
        return s.complete() && s.facts().signatureRequired() && s.signature() == null
                ? Stream.of(new Objection(
                        SIGNATURE_REQUIRED,
                        "",
                        "The state has the agency sign what it submits: send application/jose."))
                : Stream.empty();
    }

    static Stream<Objection> noDraftIsSigned(Submission s) {
        return s.signature() != null && !s.complete()
                ? Stream.of(new Objection(SIGNED_DRAFT, "/submit", "Sign the submission; a draft is kept unsigned."))
                : Stream.empty();
    }

    /** What is submitted under a signature and not in it could be anybody's; what another agency wrote, under a delegation, is that agency's. */
    static Stream<Objection> allThatIsSubmittedIsSigned(Submission s) {
        return s.signature() == null
                ? Stream.empty()
                : s.unsaid().stream()
                        .map(what -> new Objection(
                                SIGNATURE_INCOMPLETE,
                                "/entries",
                                what + " is part of the report and not of what is signed."));
    }

    /** Between two numbers something was signed that has not arrived. */
    @Keeps(value = Rule.TWO_LEVELS, refusing = "ISSUER_SEQ_GAP")
    static Stream<Objection> theIssuerCountsOn(Submission s) {
        Signature signature = s.signature();
        return signature == null || signature.issuerSeq() == signature.after() + 1
                ? Stream.empty()
                : Stream.of(new Objection(
                        ISSUER_SEQ_GAP,
                        "",
                        "The number before " + signature.issuerSeq() + " here is " + signature.after()
                                + ": look for what was signed in between."));
    }
}
