package org.tallystick.command.agency.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.agency.SigningKeys;

/** All agencies, mandates and signing keys of one state: what its events add up to. A roster has one state only, so it is no sealed family. */
public record Roster(Agencies agencies, Mandates mandates, SigningKeys signing) {

    public static Roster empty() {
        return new Roster(Agencies.none(), Mandates.none(), SigningKeys.none());
    }

    public Roster after(AgencyEvent event) {
        return new Roster(agencies.after(event), mandates.after(event), signing.after(event));
    }

    /** Mandates over the commitment that are valid on some day on which {@code mandate} is. */
    Stream<MandateAssigned> meeting(MandateAssigned mandate, String commitment) {
        LocalDate to = mandate.to();
        LocalDate last = to == null ? LocalDate.MAX : to;
        return mandates.given().stream()
                .filter(other -> other.instrument().equals(mandate.instrument()))
                .filter(other -> other.commitments().contains(commitment))
                .filter(other -> Mandates.meets(other, mandate.from(), last));
    }

    /** Whether the agency holds a mandate over the commitment on that day or later. */
    boolean mandated(String agency, String instrument, String commitment, LocalDate from) {
        return mandates.over(agency, instrument, from, LocalDate.MAX).contains(commitment);
    }
}
