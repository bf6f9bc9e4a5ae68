package org.tallystick.command.report.signed;

import java.util.Map;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.SigningKeys;
import org.tallystick.events.issuer.IssuerEvent.SequenceUsed;
import org.tallystick.events.wire.Envelope;

/**
 * Who signs with what, and how far each has counted.
 *
 * @param keys by state
 * @param numbers the last that was used, by stream
 */
record Issuers(Map<String, SigningKeys> keys, Map<String, Long> numbers) {

    static Issuers none() {
        return new Issuers(Map.of(), Map.of());
    }

    SigningKeys ofState(String state) {
        return keys.getOrDefault(state, SigningKeys.none());
    }

    /** 0 for none. */
    long last(String stream) {
        return numbers.getOrDefault(stream, 0L);
    }

    Issuers after(Envelope event) {
        return switch (event.payload()) {
            case AgencyEvent.SigningEvent e ->
                new Issuers(
                        Copies.with(keys, event.state(), ofState(event.state()).after(e)), numbers);
            case SequenceUsed e -> new Issuers(keys, Copies.with(numbers, event.stream(), e.issuerSeq()));
            default -> this;
        };
    }
}
