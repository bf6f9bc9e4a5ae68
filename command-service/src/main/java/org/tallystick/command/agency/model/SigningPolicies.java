package org.tallystick.command.agency.model;

import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_ENDS_BEFORE_IT_BEGINS;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_ID_TAKEN;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_OVER;
import static org.tallystick.command.agency.model.AgencyRefusal.SIGNING_KEY_REPEATED;

import java.time.Instant;
import java.util.stream.Stream;
import org.tallystick.command.agency.model.Signings.Proposed;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.RefusalCode;

/** What key an agency may sign with. Several may be valid at once, so that one can take over from another. */
final class SigningPolicies {

    private SigningPolicies() {}

    static Stream<Objection> aKeyEndsAfterItBegins(Proposed proposed) {
        Instant until = proposed.key().validUntil();
        return unless(
                until == null || until.isAfter(proposed.key().validFrom()),
                SIGNING_KEY_ENDS_BEFORE_IT_BEGINS,
                "/validUntil",
                "Give a later instant than validFrom, or null while it is open-ended.");
    }

    static Stream<Objection> aKeyIsNotOverAlready(Proposed proposed) {
        Instant until = proposed.key().validUntil();
        return unless(
                until == null || until.isAfter(proposed.key().now()),
                SIGNING_KEY_OVER,
                "/validUntil",
                "Nothing could be signed with it any more.");
    }

    /** Otherwise what was signed under an id could be verified with two keys, one of which refutes it. */
    static Stream<Objection> anIdIsNeverGivenAgain(Proposed proposed) {
        return unless(
                proposed.roster()
                                .signing()
                                .key(proposed.key().agency(), proposed.key().keyId())
                        == null,
                SIGNING_KEY_ID_TAKEN,
                "/keyId",
                "The agency had a key of this id: choose another.");
    }

    /** A key that two hold says of neither that it signed. */
    static Stream<Objection> aKeyIsOneAgencysOwn(Proposed proposed) {
        return unless(
                proposed.roster()
                        .signing()
                        .all()
                        .noneMatch(other ->
                                other.thumbprint().equals(proposed.key().thumbprint())),
                SIGNING_KEY_REPEATED,
                "/jwk",
                "An agency of the state has registered this key before: make a new one.");
    }

    private static Stream<Objection> unless(boolean kept, RefusalCode code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
