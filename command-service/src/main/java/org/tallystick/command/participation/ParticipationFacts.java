package org.tallystick.command.participation;

import java.util.Map;
import java.util.Set;
import org.tallystick.command.participation.model.ParticipationCommand.Terms;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.wire.Envelope;

/**
 * What a participation decides by.
 *
 * @param instruments terms by code
 * @param agencies registered, by state
 */
record ParticipationFacts(Map<String, Terms> instruments, Map<String, Set<String>> agencies) {

    static ParticipationFacts none() {
        return new ParticipationFacts(Map.of(), Map.of());
    }

    Set<String> agenciesOf(String state) {
        return agencies.getOrDefault(state, Set.of());
    }

    ParticipationFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e -> {
                Terms terms = new Terms(
                        e.catalogue().adoptedOn(), Set.copyOf(e.catalogue().parties()));
                yield new ParticipationFacts(
                        Copies.with(instruments, e.catalogue().instrument(), terms), agencies);
            }
            case AgencyRegistered e -> {
                Set<String> more = Copies.with(agenciesOf(event.state()), e.agency());
                yield new ParticipationFacts(instruments, Copies.with(agencies, event.state(), more));
            }
            default -> this;
        };
    }
}
