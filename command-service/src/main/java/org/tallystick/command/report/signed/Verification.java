package org.tallystick.command.report.signed;

import static org.tallystick.command.report.signed.SignedRefusal.ALGORITHM_REFUSED;
import static org.tallystick.command.report.signed.SignedRefusal.AUDIENCE_WRONG;
import static org.tallystick.command.report.signed.SignedRefusal.CALL_WRONG;
import static org.tallystick.command.report.signed.SignedRefusal.ISSUER_SEQ_USED;
import static org.tallystick.command.report.signed.SignedRefusal.ISSUER_WRONG;
import static org.tallystick.command.report.signed.SignedRefusal.JWS_TYPE_WRONG;
import static org.tallystick.command.report.signed.SignedRefusal.SEEN_UNKNOWN;
import static org.tallystick.command.report.signed.SignedRefusal.SIGNATURE_INVALID;
import static org.tallystick.command.report.signed.SignedRefusal.SIGNED_AT_IMPLAUSIBLE;
import static org.tallystick.command.report.signed.SignedRefusal.SIGNING_KEY_NOT_VALID;
import static org.tallystick.command.report.signed.SignedRefusal.SIGNING_KEY_UNKNOWN;
import static org.tallystick.command.report.signed.SignedRefusal.SUBJECT_WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Call.Beside;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.PastHeads;
import org.tallystick.command.platform.PastHeads.PastHead;
import org.tallystick.command.platform.SignatureKey;
import org.tallystick.command.report.model.Signature;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent.SigningKeyRegistered;
import org.tallystick.events.agency.SigningKeys;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;

/** Whether an agency signed this, now, for this log, and after all that it signed before. */
@Component
public final class Verification {

    /** What the signature is for, and for nothing else. */
    public static final String TYPE = "tallystick-report+jws";

    /** How long before it is accepted it may be signed: time to carry it from where the key is kept. */
    static final Duration CARRIED = Duration.ofDays(1);

    /** How much the agency's clock may be ahead of the ledger's. */
    static final Duration AHEAD = Duration.ofMinutes(5);

    private final IssuersView issuers;
    private final PastHeads heads;
    private final String origin;

    Verification(IssuersView issuers, PastHeads heads, @Value("${tallystick.origin}") String origin) {
        this.issuers = issuers;
        this.heads = heads;
        this.origin = origin;
    }

    /**
     * @param reliances what it was verified by
     * @param until the instant from which it was signed too long ago, or the key is over
     */
    public record Verified(Signature signature, String sha256, Beside used, List<Reliance> reliances, Instant until) {}

    /**
     * @param signature whether the agency submits nothing unsigned
     * @param reliances what that was known by
     */
    public record Demand(boolean signature, List<Reliance> reliances) {}

    /** What the state wants of the agency. */
    public Demand demand(String state, String agency) {
        Snapshot<Issuers> known = issuers.current();
        return new Demand(known.facts().ofState(state).isRequired(agency), known.on("agency/" + state));
    }

    /**
     * @param call that it came with
     * @param report that it is about
     * @throws org.tallystick.command.decision.Refused when anything of it does not hold
     */
    public Verified of(CompactJws jws, SignedCall call, String state, String agency, UUID report, Instant now) {
        Snapshot<Issuers> known = issuers.current();
        ProtectedHeader header = jws.header();
        String issuer = state + "/" + agency;
        requireMeant(header, issuer);
        requireFor(header, call, report);
        SigningKeyRegistered key = key(known.facts().ofState(state), agency, header, now);
        if (!SignatureKey.of(key.alg(), key.jwk()).verifies(jws.signingInput(), jws.signature())) {
            throw SIGNATURE_INVALID.because(
                    "The signature was not made with the key " + key.keyId() + " over these bytes.");
        }
        String stream = "issuer/" + issuer;
        long after = known.facts().last(stream);
        if (header.issuerSeq() <= after) {
            throw ISSUER_SEQ_USED.because("The agency has counted to " + after + ".");
        }
        requireTime(header, requireSeen(header), now);
        Signature signature = new Signature(
                issuer,
                key.keyId(),
                key.alg(),
                header.issuedAt(),
                header.issuerSeq(),
                after,
                header.seen(),
                Text.of(jws.text()));
        long next = known.last().getOrDefault(stream, -1L) + 1;
        SequenceUsed used = new SequenceUsed(agency, header.issuerSeq(), after, key.keyId(), report);
        return new Verified(
                signature,
                jws.sha256(),
                new Beside(stream, next, List.of(used)),
                known.on("agency/" + state),
                until(header, key));
    }

    private static Instant until(ProtectedHeader header, SigningKeyRegistered key) {
        Instant carried = header.issuedAt().plus(CARRIED);
        Instant over = key.validUntil();
        return over != null && over.isBefore(carried) ? over : carried;
    }

    private void requireMeant(ProtectedHeader header, String issuer) {
        if (!header.typ().equals(TYPE)) {
            throw JWS_TYPE_WRONG.because("The typ is " + TYPE + ".");
        }
        if (!SignatureKey.isAccepted(header.alg())) {
            throw ALGORITHM_REFUSED.because("The alg is one of ES256, EdDSA and PS256.");
        }
        if (!header.audience().equals(origin)) {
            throw AUDIENCE_WRONG.because("The aud is " + origin + ".");
        }
        if (!header.issuer().equals(issuer)) {
            throw ISSUER_WRONG.because("The iss is " + issuer + ".");
        }
    }

    /** A payload names no report, or not all of it: without this, what was signed for one could be put on another. */
    private static void requireFor(ProtectedHeader header, SignedCall call, UUID report) {
        if (!header.subject().equals(report.toString())) {
            throw SUBJECT_WRONG.because("The sub is " + report + ".");
        }
        if (!header.call().equals(call.member())) {
            throw CALL_WRONG.because("The call is " + call.member() + ".");
        }
    }

    /** By its id among the agency's own, and used with its own algorithm: the header chooses neither. */
    private static SigningKeyRegistered key(SigningKeys keys, String agency, ProtectedHeader header, Instant now) {
        SigningKeyRegistered key = keys.key(agency, header.kid());
        if (key == null) {
            throw SIGNING_KEY_UNKNOWN.because("The agency registered no key under this kid.");
        }
        if (!key.alg().equals(header.alg())) {
            throw ALGORITHM_REFUSED.because("The key is registered for " + key.alg() + ".");
        }
        if (!keys.usable(key, now)) {
            throw SIGNING_KEY_NOT_VALID.because("The key is retired, over, or not valid yet.");
        }
        return key;
    }

    private PastHead requireSeen(ProtectedHeader header) {
        return heads.at(header.seen().size())
                .filter(head -> head.rootBase64().equals(header.seen().root()))
                .orElseThrow(() -> SEEN_UNKNOWN.because("This log had no head of this size and root."));
    }

    /** What it has seen was there before it was signed; no clock is right to the second. */
    private static void requireTime(ProtectedHeader header, PastHead seen, Instant now) {
        Instant at = header.issuedAt();
        boolean before = at.plus(AHEAD).isBefore(seen.acceptedAt());
        if (before || at.isAfter(now.plus(AHEAD)) || !at.plus(CARRIED).isAfter(now)) {
            throw SIGNED_AT_IMPLAUSIBLE.because(
                    before
                            ? "It says that it was signed before the head that it has seen."
                            : "The ledger's time is " + now + ".");
        }
    }
}
