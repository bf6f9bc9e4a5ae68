package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.AGENCY_DISSOLVED;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_NOT_REGISTERED;
import static org.tallystick.command.report.model.ReportRefusal.AGENCY_SUSPENDED;
import static org.tallystick.command.report.model.ReportRefusal.CHAIN_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_CLOSED;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_NOT_AGREED;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_NOT_OPEN;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.INSTRUMENT_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.STATE_NOT_JOINED;

import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.agency.Agencies.Standing;

/** Whether this agency may submit to this cycle now, whatever it has to say. */
final class AdmissionPolicies {

    private AdmissionPolicies() {}

    static Stream<Objection> instrumentIsAdopted(Submission s) {
        return unless(
                !s.facts().catalogue().isEmpty(), INSTRUMENT_UNKNOWN, "/instrument", "Name an adopted instrument.");
    }

    static Stream<Objection> stateTakesPart(Facts facts) {
        return unless(facts.joined(), STATE_NOT_JOINED, "/instrument", "The state takes no part in the instrument.");
    }

    /** An agency reports only while registered. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "AGENCY_NOT_REGISTERED")
    static Stream<Objection> agencyIsRegistered(Facts facts) {
        return unless(
                facts.standing() != null,
                AGENCY_NOT_REGISTERED,
                "",
                "The state has not registered the token's agency.");
    }

    /** And while not suspended. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "AGENCY_SUSPENDED")
    static Stream<Objection> agencyIsNotSuspended(Facts facts) {
        return unless(facts.standing() != Standing.SUSPENDED, AGENCY_SUSPENDED, "", "The agency is suspended.");
    }

    /** Its reports are carried on by the agency that answers for them. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "AGENCY_DISSOLVED")
    static Stream<Objection> agencyExistsStill(Facts facts) {
        return unless(facts.standing() != Standing.DISSOLVED, AGENCY_DISSOLVED, "", "The agency is no more.");
    }

    static Stream<Objection> cycleIsKnown(Submission s) {
        return unless(
                s.facts().cycle() != null, CYCLE_UNKNOWN, "/cycle", "The instrument has no cycle of this period.");
    }

    @Keeps(
            value = Rule.LATE_NOT_REFUSED,
            refusing = {"CYCLE_NOT_OPEN", "CYCLE_CLOSED"})
    static Stream<Objection> cycleIsOpen(Submission s) {
        Facts.Cycle cycle = s.facts().cycle();
        return cycle == null || s.corrects()
                ? Stream.empty()
                : switch (cycle.phase()) {
                    case PROPOSED -> objection(CYCLE_NOT_OPEN, "/cycle", "The cycle has not been opened yet.");
                    case OPEN -> Stream.empty();
                    case CLOSED -> objection(CYCLE_CLOSED, "/cycle", "The cycle was closed.");
                };
    }

    /** The instant decides, whether or not anybody has closed the cycle yet; what was released may be corrected later too. */
    @Keeps(value = Rule.LATE_NOT_REFUSED, refusing = "CYCLE_CLOSED")
    static Stream<Objection> beforeTheClosingInstant(Submission s) {
        Facts.Cycle cycle = s.facts().cycle();
        return unless(
                cycle == null || s.corrects() || s.now().isBefore(cycle.closesAt()),
                CYCLE_CLOSED,
                "/cycle",
                "The closing instant of the cycle has passed.");
    }

    static Stream<Objection> stateAgreedToTheCycle(Submission s) {
        Facts.Cycle cycle = s.facts().cycle();
        return unless(
                cycle == null || cycle.agreed(),
                CYCLE_NOT_AGREED,
                "/cycle",
                "The state has not agreed to the time frame of this cycle.");
    }

    /** Without a chain nothing could ever be cleared. */
    @Keeps(value = Rule.CLEARED_FIRST, refusing = "CHAIN_MISSING")
    static Stream<Objection> chainIsInForce(Submission s) {
        return unless(
                s.facts().chain() != null, CHAIN_MISSING, "", "The state has set no clearance chain for this agency.");
    }

    private static Stream<Objection> unless(boolean kept, ReportRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : objection(code, pointer, text);
    }

    private static Stream<Objection> objection(ReportRefusal code, String pointer, String text) {
        return Stream.of(new Objection(code, pointer, text));
    }
}
