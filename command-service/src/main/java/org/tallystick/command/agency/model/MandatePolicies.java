package org.tallystick.command.agency.model;

import static org.tallystick.command.agency.model.AgencyRefusal.AGENCY_DISSOLVED;
import static org.tallystick.command.agency.model.AgencyRefusal.AGENCY_NOT_FOUND;
import static org.tallystick.command.agency.model.AgencyRefusal.COMMITMENT_NOT_REPORTABLE;
import static org.tallystick.command.agency.model.AgencyRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.agency.model.AgencyRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.agency.model.AgencyRefusal.INSTRUMENT_UNKNOWN;
import static org.tallystick.command.agency.model.AgencyRefusal.LEAD_TAKEN;
import static org.tallystick.command.agency.model.AgencyRefusal.MANDATE_EMPTY;
import static org.tallystick.command.agency.model.AgencyRefusal.MANDATE_ENDS_BEFORE_IT_BEGINS;
import static org.tallystick.command.agency.model.AgencyRefusal.MANDATE_OVERLAPS;
import static org.tallystick.command.agency.model.AgencyRefusal.STATE_NOT_JOINED;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** What a state may mandate its agencies to report on. */
final class MandatePolicies {

    private MandatePolicies() {}

    static Stream<Objection> agencyIsRegistered(ProposedMandate proposed) {
        return unless(standing(proposed) != null, AGENCY_NOT_FOUND, "", "The state has no agency of this code.");
    }

    static Stream<Objection> agencyExistsStill(ProposedMandate proposed) {
        return unless(standing(proposed) != Standing.DISSOLVED, AGENCY_DISSOLVED, "", "The agency is no more.");
    }

    static Stream<Objection> instrumentIsAdopted(ProposedMandate proposed) {
        return unless(
                !proposed.facts().reportable().isEmpty(),
                INSTRUMENT_UNKNOWN,
                "/instrument",
                "Name an adopted instrument.");
    }

    static Stream<Objection> stateTakesPart(ProposedMandate proposed) {
        boolean joined =
                proposed.facts().joined() || proposed.facts().reportable().isEmpty();
        return unless(joined, STATE_NOT_JOINED, "/instrument", "Let the state join the instrument first.");
    }

    static Stream<Objection> endsAfterItBegins(ProposedMandate proposed) {
        LocalDate to = proposed.mandate().to();
        return unless(
                to == null || !to.isBefore(proposed.mandate().from()),
                MANDATE_ENDS_BEFORE_IT_BEGINS,
                "/to",
                "Give the first day or a later one, or null while it is open-ended.");
    }

    static Stream<Objection> someCommitment(ProposedMandate proposed) {
        return unless(
                !proposed.commitments().isEmpty(), MANDATE_EMPTY, "/commitments", "Name at least one commitment.");
    }

    static Stream<Objection> everyCommitmentOnce(ProposedMandate proposed) {
        Set<String> seen = new HashSet<>();
        return proposed.atCommitments(
                i -> !seen.add(proposed.commitments().get(i)),
                COMMITMENT_REPEATED,
                "This commitment stands earlier in the list: leave it out.");
    }

    static Stream<Objection> commitmentsAreInTheCatalogue(ProposedMandate proposed) {
        return proposed.facts().reportable().isEmpty()
                ? Stream.empty()
                : proposed.atCommitments(
                        i -> !proposed.facts()
                                .reportable()
                                .containsKey(proposed.commitments().get(i)),
                        COMMITMENT_UNKNOWN,
                        "The catalogue has no such path.");
    }

    static Stream<Objection> commitmentsAreReportable(ProposedMandate proposed) {
        return proposed.atCommitments(
                i -> Boolean.FALSE.equals(
                        proposed.facts().reportable().get(proposed.commitments().get(i))),
                COMMITMENT_NOT_REPORTABLE,
                "No state alone can act on this item: leave it out.");
    }

    /** Otherwise two agencies would speak for the state on one commitment, on one day. */
    static Stream<Objection> atMostOneLead(ProposedMandate proposed) {
        return proposed.mandate().role() == MandateRole.CONTRIBUTING
                ? Stream.empty()
                : proposed.atCommitments(
                        i -> proposed.roster()
                                .meeting(
                                        proposed.mandate(),
                                        proposed.commitments().get(i))
                                .anyMatch(other -> other.role() == MandateRole.LEAD
                                        && !other.agency()
                                                .equals(proposed.mandate().agency())),
                        LEAD_TAKEN,
                        "Another agency leads on it on some of these days.");
    }

    static Stream<Objection> oneMandateOfAnAgency(ProposedMandate proposed) {
        return proposed.atCommitments(
                i -> proposed.roster()
                        .meeting(proposed.mandate(), proposed.commitments().get(i))
                        .anyMatch(other ->
                                other.agency().equals(proposed.mandate().agency())),
                MANDATE_OVERLAPS,
                "The agency has a mandate over it on some of these days.");
    }

    private static @Nullable Standing standing(ProposedMandate proposed) {
        return proposed.roster().agencies().standing(proposed.mandate().agency());
    }

    private static Stream<Objection> unless(boolean kept, RefusalCode code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
