package org.tallystick.command.consultation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.consultation.ConsultationEvent.ConsultationScheduled;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentAdopted;
import org.tallystick.events.instrument.InstrumentEvent.InstrumentRetired;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.wire.Envelope;

/**
 * What consultations are decided by.
 *
 * @param adopted instruments that are not retired
 * @param issued recommendations, by instrument
 * @param consultations instrument by id
 */
record ConsultationFacts(Set<String> adopted, Map<String, Set<UUID>> issued, Map<UUID, String> consultations) {

    static ConsultationFacts none() {
        return new ConsultationFacts(Set.of(), Map.of(), Map.of());
    }

    Set<UUID> issued(String instrument) {
        return issued.getOrDefault(instrument, Set.of());
    }

    ConsultationFacts after(Envelope event) {
        return switch (event.payload()) {
            case InstrumentAdopted e ->
                new ConsultationFacts(Copies.with(adopted, e.catalogue().instrument()), issued, consultations);
            case InstrumentRetired _ -> {
                String code = event.stream().substring("instrument/".length());
                yield new ConsultationFacts(
                        adopted.stream().filter(one -> !one.equals(code)).collect(Collectors.toUnmodifiableSet()),
                        issued,
                        consultations);
            }
            case RecommendationIssued e ->
                new ConsultationFacts(
                        adopted,
                        Copies.with(issued, e.instrument(), Copies.with(issued(e.instrument()), id(event))),
                        consultations);
            case ConsultationScheduled e ->
                new ConsultationFacts(adopted, issued, Copies.with(consultations, id(event), e.instrument()));
            default -> this;
        };
    }

    private static UUID id(Envelope event) {
        return UUID.fromString(event.stream().substring(event.stream().indexOf('/') + 1));
    }
}
