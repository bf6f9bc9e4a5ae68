package org.tallystick.command.agency.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;

/** All agencies and mandates of one state: what its events add up to. A roster has one state only, so it is no sealed family. */
public record Roster(Set<String> agencies, List<MandateAssigned> mandates) {

    public Roster {
        agencies = Set.copyOf(agencies);
        mandates = List.copyOf(mandates);
    }

    public static Roster empty() {
        return new Roster(Set.of(), List.of());
    }

    public Roster after(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> {
                Set<String> more = new TreeSet<>(agencies);
                more.add(e.agency());
                yield new Roster(more, mandates);
            }
            case MandateAssigned e -> {
                List<MandateAssigned> more = new ArrayList<>(mandates);
                more.add(e);
                yield new Roster(agencies, more);
            }
        };
    }

    /** Mandates over the commitment that are valid on some day on which {@code mandate} is. */
    Stream<MandateAssigned> meeting(MandateAssigned mandate, String commitment) {
        return mandates.stream()
                .filter(other -> other.instrument().equals(mandate.instrument()))
                .filter(other -> other.commitments().contains(commitment))
                .filter(other -> lastDay(other).compareTo(mandate.from()) >= 0)
                .filter(other -> lastDay(mandate).compareTo(other.from()) >= 0);
    }

    private static LocalDate lastDay(MandateAssigned mandate) {
        LocalDate to = mandate.to();
        return to == null ? LocalDate.MAX : to;
    }
}
