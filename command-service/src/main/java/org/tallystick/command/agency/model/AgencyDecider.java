package org.tallystick.command.agency.model;

import java.util.List;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.SigningCommand;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;

/** Decides what becomes of the agencies of one state. */
public final class AgencyDecider {

    private static final List<Policy<ProposedMandate>> MANDATE = List.of(
            MandatePolicies::agencyIsRegistered,
            MandatePolicies::agencyExistsStill,
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
            case RenameAgency rename -> Standings.rename(roster, rename);
            case SuspendAgency suspend -> Standings.suspend(roster, suspend);
            case ReinstateAgency reinstate -> Standings.reinstate(roster, reinstate);
            case MergeAgencies merge -> Successions.merge(roster, merge);
            case SplitAgency split -> Successions.split(roster, split);
            case DissolveAgency dissolve -> Successions.dissolve(roster, dissolve);
            case AssignMandate assign -> assign(roster, assign);
            case EndMandate end -> MandateEnds.end(roster, end);
            case WithdrawMandate withdraw -> MandateEnds.withdraw(roster, withdraw);
            case SigningCommand signing -> Signings.decide(roster, signing);
        };
    }

    private static List<AgencyEvent> register(Roster roster, RegisterAgency command) {
        if (roster.agencies().standing(command.agency()) != null) {
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
