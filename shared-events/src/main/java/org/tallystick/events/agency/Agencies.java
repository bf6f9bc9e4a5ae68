package org.tallystick.events.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;

/**
 * The agencies of one state, as its events add up; whoever decides by them folds them alike.
 *
 * @param standings of every agency that was ever registered
 * @param responsible for the reports of each agency that is no more
 */
public record Agencies(Map<String, Standing> standings, Map<String, String> responsible) {

    public Agencies {
        standings = Map.copyOf(standings);
        responsible = Map.copyOf(responsible);
    }

    public enum Standing {
        ACTIVE,
        SUSPENDED,
        /** Merged, split or dissolved. */
        DISSOLVED
    }

    public static Agencies none() {
        return new Agencies(Map.of(), Map.of());
    }

    /** Null for what was never registered. */
    public @Nullable Standing standing(String agency) {
        return standings.get(agency);
    }

    /** Registered, and not dissolved. */
    public Set<String> existing() {
        return standings.keySet().stream()
                .filter(agency -> standings.get(agency) != Standing.DISSOLVED)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who answers for what the agency reported: itself or, once it is no more, its successor or that one's successor. */
    public String responsibleFor(String agency) {
        String successor = responsible.get(agency);
        return successor == null ? agency : responsibleFor(successor);
    }

    public Agencies after(AgencyEvent event) {
        return switch (event) {
            case AgencyRegistered e -> with(e.agency(), Standing.ACTIVE);
            case AgencySuspended e -> with(e.agency(), Standing.SUSPENDED);
            case AgencyReinstated e -> with(e.agency(), Standing.ACTIVE);
            case AgenciesMerged e -> dissolved(e.agencies(), e.successor());
            case AgencySplit e -> dissolved(List.of(e.agency()), e.responsible());
            case AgencyDissolved e -> dissolved(List.of(e.agency()), e.responsible());
            case AgencyRenamed _, MandateAssigned _, MandateEnded _, MandateWithdrawn _, SigningEvent _ -> this;
        };
    }

    private Agencies with(String agency, Standing standing) {
        Map<String, Standing> more = new HashMap<>(standings);
        more.put(agency, standing);
        return new Agencies(more, responsible);
    }

    private Agencies dissolved(List<String> agencies, String successor) {
        Map<String, Standing> now = new HashMap<>(standings);
        Map<String, String> answering = new HashMap<>(responsible);
        for (String agency : agencies) {
            now.put(agency, Standing.DISSOLVED);
            answering.put(agency, successor);
        }
        return new Agencies(now, answering);
    }
}
