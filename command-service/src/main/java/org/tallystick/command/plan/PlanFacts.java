package org.tallystick.command.plan;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Copies;
import org.tallystick.events.plan.PlanEvent.PlanSubmitted;
import org.tallystick.events.wire.Envelope;

/** Whose the plans are, by id. */
record PlanFacts(Map<UUID, KnownPlan> plans) {

    /** @param agency that drafted the newest version, null for the coordinator */
    record KnownPlan(
            String state,
            String instrument,
            String code,
            @Nullable String agency) {}

    static PlanFacts none() {
        return new PlanFacts(Map.of());
    }

    Optional<KnownPlan> find(UUID id) {
        return Optional.ofNullable(plans.get(id));
    }

    PlanFacts after(Envelope event) {
        return switch (event.payload()) {
            case PlanSubmitted e -> {
                UUID id =
                        UUID.fromString(event.stream().substring(event.stream().indexOf('/') + 1));
                KnownPlan known = new KnownPlan(
                        event.state(), e.content().instrument(), e.content().code(), e.agency());
                yield new PlanFacts(Copies.with(plans, id, known));
            }
            default -> this;
        };
    }
}
