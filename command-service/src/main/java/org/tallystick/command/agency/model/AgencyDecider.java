package org.tallystick.command.agency.model;

import java.util.List;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;

/** Decides what becomes of the agencies of one state. */
public final class AgencyDecider {

    private static final List<Policy<ProposedMandate>> MANDATE = List.of(
            MandatePolicies::agencyIsRegistered,
            MandatePolicies::instrumentIsAdopted,
            MandatePolicies::stateTakesPart,
            MandatePolicies::endsAfterItBegins,
            MandatePolicies::someCommitment,
            MandatePolicies::everyCommitmentOnce,
            MandatePolicies::commitmentsAreInTheCatalogue,
            MandatePolicies::commitmentsAreReportable,
            MandatePolicies::atMostOneLead,
            MandatePolicies::oneMandateOfAnAgency);

    private AgencyDecider() {}

    public static List<AgencyEvent> decide(Roster roster, AgencyCommand command) {
        return switch (command) {
            case RegisterAgency register -> register(roster, register);
            case AssignMandate assign -> assign(roster, assign);
        };
    }

    private static List<AgencyEvent> register(Roster roster, RegisterAgency command) {
        if (roster.agencies().contains(command.agency())) {
            throw new Refused(AgencyRefusal.AGENCY_ALREADY_REGISTERED, "The state has an agency of this code.");
        }
        return List.of(new AgencyRegistered(command.agency(), command.name()));
    }

    private static List<AgencyEvent> assign(Roster roster, AssignMandate command) {
        MandateAssigned mandate = new MandateAssigned(
                command.agency(),
                command.instrument(),
                command.role(),
                command.commitments(),
                command.from(),
                command.to());
        Policy.require(new ProposedMandate(roster, mandate, command.facts()), MANDATE);
        return List.of(mandate);
    }
}
