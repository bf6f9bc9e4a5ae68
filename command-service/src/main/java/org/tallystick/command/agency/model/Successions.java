package org.tallystick.command.agency.model;

import java.util.List;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;

/** How agencies cease to be, and who answers for their reports. */
final class Successions {

    private static final List<Policy<Succession>> RULES = List.of(
            SuccessionPolicies::agenciesAreRegistered,
            SuccessionPolicies::agenciesExistStill,
            SuccessionPolicies::everyAgencyOnce,
            SuccessionPolicies::someSuccessor,
            SuccessionPolicies::everySuccessorOnce,
            SuccessionPolicies::successorsAreActive,
            SuccessionPolicies::nobodySucceedsItself,
            SuccessionPolicies::responsibleIsASuccessor);

    private Successions() {}

    /**
     * @param ending the agencies that will be no more
     * @param pointer to the list of them in the request; empty where the address names the one
     */
    record Succession(
            Roster roster, List<String> ending, String pointer, List<String> successors, String responsible) {}

    static List<AgencyEvent> merge(Roster roster, MergeAgencies command) {
        Standings.existing(roster, command.successor());
        String successor = command.successor();
        Policy.require(new Succession(roster, command.agencies(), "/agencies", List.of(successor), successor), RULES);
        return List.of(new AgenciesMerged(command.agencies(), successor));
    }

    static List<AgencyEvent> split(Roster roster, SplitAgency command) {
        Standings.existing(roster, command.agency());
        if (command.successors().size() == 1) {
            Objection alone = new Objection(
                    AgencyRefusal.SPLIT_INTO_ONE, "/successors", "Name two successors or more, or merge the agency.");
            throw new Refused(alone.code(), alone.text(), List.of(alone.blocking()));
        }
        Policy.require(
                new Succession(roster, List.of(command.agency()), "", command.successors(), command.responsible()),
                RULES);
        return List.of(new AgencySplit(command.agency(), command.successors(), command.responsible()));
    }

    static List<AgencyEvent> dissolve(Roster roster, DissolveAgency command) {
        Standings.existing(roster, command.agency());
        Reasons.require(command.reason());
        Policy.require(
                new Succession(roster, List.of(command.agency()), "", command.successors(), command.responsible()),
                RULES);
        return List.of(
                new AgencyDissolved(command.agency(), command.successors(), command.responsible(), command.reason()));
    }
}
