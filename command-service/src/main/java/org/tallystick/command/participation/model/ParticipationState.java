package org.tallystick.command.participation.model;

import java.util.HashMap;
import java.util.Map;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;

/** What a participation's events add up to. */
public sealed interface ParticipationState {

    record NotJoined() implements ParticipationState {}

    /** @param chains in force, by name */
    record Joined(String instrument, String state, Map<String, ClearanceChain> chains) implements ParticipationState {
        public Joined {
            chains = Map.copyOf(chains);
        }
    }

    default ParticipationState after(ParticipationEvent event) {
        return switch (event) {
            case StateJoined e -> new Joined(e.instrument(), e.state(), Map.of());
            case ClearanceChainSet e -> new Joined(e.instrument(), e.state(), chainsWith(e.chain()));
        };
    }

    private Map<String, ClearanceChain> chainsWith(ClearanceChain chain) {
        Map<String, ClearanceChain> chains = new HashMap<>(
                switch (this) {
                    case NotJoined _ -> Map.<String, ClearanceChain>of();
                    case Joined joined -> joined.chains();
                });
        chains.put(chain.name(), chain);
        return chains;
    }
}
