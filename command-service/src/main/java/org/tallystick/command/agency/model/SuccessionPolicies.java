package org.tallystick.command.agency.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.agency.model.Successions.Succession;
import org.tallystick.command.decision.Objection;
import org.tallystick.events.agency.Agencies.Standing;

/** Nothing that an agency reported is ever without an agency that answers for it. */
final class SuccessionPolicies {

    private SuccessionPolicies() {}

    static Stream<Objection> agenciesAreRegistered(Succession s) {
        return ending(
                s,
                agency -> s.roster().agencies().standing(agency) == null,
                AgencyRefusal.AGENCY_UNKNOWN,
                "The state has no agency of this code.");
    }

    static Stream<Objection> agenciesExistStill(Succession s) {
        return ending(
                s,
                agency -> s.roster().agencies().standing(agency) == Standing.DISSOLVED,
                AgencyRefusal.AGENCY_DISSOLVED,
                "The agency is no more already.");
    }

    static Stream<Objection> everyAgencyOnce(Succession s) {
        Set<String> seen = new HashSet<>();
        return s.ending().isEmpty()
                ? Stream.of(new Objection(AgencyRefusal.AGENCY_UNKNOWN, s.pointer(), "Name at least one agency."))
                : ending(s, agency -> !seen.add(agency), AgencyRefusal.AGENCY_REPEATED, "Name each agency once.");
    }

    static Stream<Objection> someSuccessor(Succession s) {
        return s.successors().isEmpty()
                ? Stream.of(new Objection(
                        AgencyRefusal.SUCCESSOR_UNKNOWN, "/successors", "Name the agency that takes the reports over."))
                : Stream.empty();
    }

    static Stream<Objection> everySuccessorOnce(Succession s) {
        Set<String> seen = new HashSet<>();
        return successors(s, agency -> !seen.add(agency), AgencyRefusal.AGENCY_REPEATED, "Name each successor once.");
    }

    static Stream<Objection> successorsAreActive(Succession s) {
        return successors(
                s,
                agency -> s.roster().agencies().standing(agency) != Standing.ACTIVE,
                AgencyRefusal.SUCCESSOR_UNKNOWN,
                "Name an agency that is registered and not suspended.");
    }

    static Stream<Objection> nobodySucceedsItself(Succession s) {
        return successors(
                s, s.ending()::contains, AgencyRefusal.SUCCEEDS_ITSELF, "An agency that ceases to be succeeds nobody.");
    }

    static Stream<Objection> responsibleIsASuccessor(Succession s) {
        return s.successors().contains(s.responsible())
                ? Stream.empty()
                : Stream.of(new Objection(
                        AgencyRefusal.RESPONSIBLE_NOT_A_SUCCESSOR, "/responsible", "Name one of the successors."));
    }

    private static Stream<Objection> ending(Succession s, Predicate<String> wrong, AgencyRefusal code, String text) {
        return at(s.ending(), s.pointer(), wrong, code, text);
    }

    /** Where the address names the successor, what is wrong with it is wrong with the list that it takes over. */
    private static Stream<Objection> successors(
            Succession s, Predicate<String> wrong, AgencyRefusal code, String text) {
        return at(s.successors(), s.pointer().isEmpty() ? "/successors" : "", wrong, code, text);
    }

    private static Stream<Objection> at(
            List<String> agencies, String pointer, Predicate<String> wrong, AgencyRefusal code, String text) {
        return IntStream.range(0, agencies.size())
                .filter(i -> wrong.test(agencies.get(i)))
                .mapToObj(i -> new Objection(code, pointer.isEmpty() ? "" : pointer + "/" + i, text));
    }
}
