package org.tallystick.command.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.wire.Envelope;

/**
 * What a cycle is decided by.
 *
 * @param versions of the catalogue in force, by instrument
 * @param joined states by instrument
 * @param mandates by state
 * @param periods reported on, by the cycle's stream
 */
record CycleFacts(
        Map<String, Integer> versions,
        Map<String, Set<String>> joined,
        Map<String, List<MandateAssigned>> mandates,
        Map<String, Period> periods) {

    record Period(LocalDate from, LocalDate to) {

        boolean meets(MandateAssigned mandate) {
            LocalDate last = mandate.to();
            return !mandate.from().isAfter(to) && (last == null || !last.isBefore(from));
        }
    }

    static CycleFacts none() {
        return new CycleFacts(Map.of(), Map.of(), Map.of(), Map.of());
    }

    Set<String> joined(String instrument) {
        return joined.getOrDefault(instrument, Set.of());
    }

    /** By state, the commitments that one of its agencies is mandated for on some day of the cycle's period. */
    Map<String, Set<String>> mandated(String instrument, String cycle) {
        Period period = periods.get(cycle);
        return period == null
                ? Map.of()
                : joined(instrument).stream()
                        .collect(Collectors.toMap(state -> state, state -> mandated(state, instrument, period)));
    }

    private Set<String> mandated(String state, String instrument, Period period) {
        return mandates.getOrDefault(state, List.of()).stream()
                .filter(mandate -> mandate.instrument().equals(instrument))
                .filter(period::meets)
                .flatMap(mandate -> mandate.commitments().stream())
                .collect(Collectors.toSet());
    }

    CycleFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e ->
                new CycleFacts(
                        Copies.with(versions, e.catalogue().instrument(), e.catalogueVersion()),
                        joined,
                        mandates,
                        periods);
            case StateJoined e -> {
                Set<String> more = Copies.with(joined(e.instrument()), e.state());
                yield new CycleFacts(versions, Copies.with(joined, e.instrument(), more), mandates, periods);
            }
            case MandateAssigned e -> {
                List<MandateAssigned> more = Copies.with(mandates.getOrDefault(event.state(), List.of()), e);
                yield new CycleFacts(versions, joined, Copies.with(mandates, event.state(), more), periods);
            }
            case CycleProposed e -> {
                Period period = new Period(e.from(), e.to());
                yield new CycleFacts(versions, joined, mandates, Copies.with(periods, event.stream(), period));
            }
            default -> this;
        };
    }
}
