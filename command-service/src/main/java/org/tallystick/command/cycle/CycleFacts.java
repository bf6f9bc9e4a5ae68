package org.tallystick.command.cycle;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.Mandates;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRevised;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.Participations;
import org.tallystick.events.wire.Envelope;

/**
 * What a cycle is decided by.
 *
 * @param instruments adopted, by code
 * @param mandates by state
 * @param rosters agencies by state
 * @param cycles by stream
 */
record CycleFacts(
        Map<String, KnownInstrument> instruments,
        Participations participations,
        Map<String, Mandates> mandates,
        Map<String, Agencies> rosters,
        Map<String, Timetable> cycles) {

    static CycleFacts none() {
        return new CycleFacts(Map.of(), Participations.none(), Map.of(), Map.of(), Map.of());
    }

    /** States that joined the instrument, from whatever day on. */
    Set<String> joined(String instrument) {
        return participations.everIn(instrument);
    }

    /** Whether the state takes part on the last day of the cycle; who joins later is not yet asked, who left by then no more. */
    boolean takesPart(String state, String instrument, String cycle) {
        Timetable timetable = cycles.get(cycle);
        return timetable == null
                ? joined(instrument).contains(state)
                : participations.on(timetable.to(), instrument, state);
    }

    /** States that joined once and take no part on the last day of the cycle. */
    Set<String> gone(String instrument, String cycle) {
        return joined(instrument).stream()
                .filter(state -> !takesPart(state, instrument, cycle))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By state, the commitments that one of its agencies is mandated for on some day of the cycle's period. */
    Map<String, Set<String>> mandated(String instrument, String cycle) {
        Timetable period = cycles.get(cycle);
        return period == null
                ? Map.of()
                : joined(instrument).stream()
                        .collect(Collectors.toMap(state -> state, state -> mandated(state, instrument, period)));
    }

    /** Of the catalogue in force: a mandate may name what a revision has taken away. */
    private Set<String> mandated(String state, String instrument, Timetable period) {
        Set<String> reportable =
                instrument(instrument).map(KnownInstrument::reportable).orElse(Set.of());
        return mandates.getOrDefault(state, Mandates.none()).given().stream()
                .filter(mandate -> mandate.instrument().equals(instrument))
                .filter(mandate -> Mandates.meets(mandate, period.from(), period.to()))
                .flatMap(mandate -> mandate.commitments().stream())
                .filter(reportable::contains)
                .collect(Collectors.toSet());
    }

    private Optional<KnownInstrument> instrument(String code) {
        return Optional.ofNullable(instruments.get(code));
    }

    boolean adopted(String instrument) {
        return instruments.containsKey(instrument);
    }

    boolean retired(String instrument) {
        return instrument(instrument).filter(KnownInstrument::retired).isPresent();
    }

    /** By the catalogue that the cycle is bound to, whatever was revised since. */
    boolean voluntary(Timetable cycle) {
        return instrument(cycle.instrument())
                .filter(known -> known.voluntary().contains(cycle.catalogueVersion()))
                .isPresent();
    }

    int version(String instrument) {
        return instrument(instrument).map(KnownInstrument::version).orElse(0);
    }

    private CycleFacts inForce(int version, Catalogue catalogue) {
        KnownInstrument before = instrument(catalogue.instrument()).orElse(KnownInstrument.none());
        return with(catalogue.instrument(), before.inForce(version, catalogue));
    }

    private CycleFacts retire(String code) {
        return instrument(code).map(known -> with(code, known.retire())).orElse(this);
    }

    private CycleFacts with(String code, KnownInstrument instrument) {
        return new CycleFacts(Copies.with(instruments, code, instrument), participations, mandates, rosters, cycles);
    }

    /** Agencies that hold a mandate on some day of the cycle's period, and may act on it. */
    Set<String> mandated(Timetable cycle, String state) {
        return mandates.getOrDefault(state, Mandates.none()).given().stream()
                .filter(mandate -> mandate.instrument().equals(cycle.instrument()))
                .filter(mandate -> Mandates.meets(mandate, cycle.from(), cycle.to()))
                .map(MandateAssigned::agency)
                .filter(agency -> rosters.getOrDefault(state, Agencies.none()).standing(agency) == Standing.ACTIVE)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Agencies that exist, by state. */
    Map<String, Set<String>> agencies() {
        return rosters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, roster -> roster.getValue().existing()));
    }

    CycleFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> inForce(e.catalogueVersion(), e.catalogue());
            case InstrumentRevised e -> inForce(e.catalogueVersion(), e.catalogue());
            case InstrumentRetired _ -> retire(event.stream().substring("instrument/".length()));
            case ParticipationEvent e ->
                new CycleFacts(instruments, participations.after(e), mandates, rosters, cycles);
            case AgencyEvent e -> withRoster(event.state(), e);
            case CycleProposed e -> with(event.stream(), Timetable.proposed(e));
            case CycleEvent e -> with(event.stream(), known(event.stream()).after(e));
            default -> this;
        };
    }

    private CycleFacts withRoster(String state, AgencyEvent event) {
        Mandates mandated = mandates.getOrDefault(state, Mandates.none()).after(event);
        Agencies roster = rosters.getOrDefault(state, Agencies.none()).after(event);
        return new CycleFacts(
                instruments,
                participations,
                Copies.with(mandates, state, mandated),
                Copies.with(rosters, state, roster),
                cycles);
    }

    private CycleFacts with(String stream, Timetable cycle) {
        return new CycleFacts(instruments, participations, mandates, rosters, Copies.with(cycles, stream, cycle));
    }

    private Timetable known(String stream) {
        Timetable cycle = cycles.get(stream);
        if (cycle == null) {
            throw new IllegalStateException("nothing proposed " + stream);
        }
        return cycle;
    }
}
