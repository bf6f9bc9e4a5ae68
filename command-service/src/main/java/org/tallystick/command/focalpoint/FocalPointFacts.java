package org.tallystick.command.focalpoint;

import java.util.Map;
import java.util.Set;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.Agencies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.wire.Envelope;

/**
 * What the naming of a focal point is decided by.
 *
 * @param agencies by state
 * @param joined instruments by state
 */
record FocalPointFacts(Map<String, Agencies> agencies, Map<String, Set<String>> joined) {

    static FocalPointFacts none() {
        return new FocalPointFacts(Map.of(), Map.of());
    }

    Agencies agenciesOf(String state) {
        return agencies.getOrDefault(state, Agencies.none());
    }

    Set<String> joinedBy(String state) {
        return joined.getOrDefault(state, Set.of());
    }

    FocalPointFacts after(Envelope event) {
        return switch (event.payload()) {
            case AgencyEvent e ->
                new FocalPointFacts(
                        Copies.with(
                                agencies,
                                event.state(),
                                agenciesOf(event.state()).after(e)),
                        joined);
            case StateJoined e ->
                new FocalPointFacts(
                        agencies, Copies.with(joined, e.state(), Copies.with(joinedBy(e.state()), e.instrument())));
            default -> this;
        };
    }
}
