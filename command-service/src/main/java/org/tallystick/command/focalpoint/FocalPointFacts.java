package org.tallystick.command.focalpoint;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.Participations;
import org.tallystick.events.wire.Envelope;

/**
 * What the naming of a focal point is decided by.
 *
 * @param agencies by state
 */
record FocalPointFacts(Map<String, Agencies> agencies, Participations participations) {

    static FocalPointFacts none() {
        return new FocalPointFacts(Map.of(), Participations.none());
    }

    Agencies agenciesOf(String state) {
        return agencies.getOrDefault(state, Agencies.none());
    }

    /** Instruments in which the state takes part, or will. */
    Set<String> joinedBy(String state, LocalDate today) {
        return participations.instrumentsOf(state, today);
    }

    FocalPointFacts after(Envelope event) {
        return switch (event.payload()) {
            case AgencyEvent e ->
                new FocalPointFacts(
                        Copies.with(
                                agencies,
                                event.state(),
                                agenciesOf(event.state()).after(e)),
                        participations);
            case ParticipationEvent e -> new FocalPointFacts(agencies, participations.after(e));
            default -> this;
        };
    }
}
