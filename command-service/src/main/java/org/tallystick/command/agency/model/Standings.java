package org.tallystick.command.agency.model;

import java.util.List;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;

/** What one agency is called, and whether it may report. */
final class Standings {

    private Standings() {}

    static List<AgencyEvent> rename(Roster roster, RenameAgency command) {
        existing(roster, command.agency());
        return List.of(new AgencyRenamed(command.agency(), command.name()));
    }

    static List<AgencyEvent> suspend(Roster roster, SuspendAgency command) {
        if (existing(roster, command.agency()) == Standing.SUSPENDED) {
            throw new Refused(AgencyRefusal.AGENCY_ALREADY_SUSPENDED, "The agency is suspended already.");
        }
        Reasons.require(command.reason());
        return List.of(new AgencySuspended(command.agency(), command.reason()));
    }

    static List<AgencyEvent> reinstate(Roster roster, ReinstateAgency command) {
        if (existing(roster, command.agency()) == Standing.ACTIVE) {
            throw new Refused(AgencyRefusal.AGENCY_NOT_SUSPENDED, "The agency is not suspended.");
        }
        return List.of(new AgencyReinstated(command.agency()));
    }

    /** @throws Refused when the agency is unknown or no more */
    static Standing existing(Roster roster, String agency) {
        Standing standing = roster.agencies().standing(agency);
        if (standing == null) {
            throw new Refused(AgencyRefusal.AGENCY_NOT_FOUND, "The state has no agency of this code.");
        }
        if (standing == Standing.DISSOLVED) {
            throw new Refused(
                    AgencyRefusal.AGENCY_DISSOLVED,
                    "The agency is no more; " + roster.agencies().responsibleFor(agency) + " answers for it.");
        }
        return standing;
    }
}
