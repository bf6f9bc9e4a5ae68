package org.tallystick.command.participation.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.tallystick.events.participation.ClearanceChain;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.events.participation.ParticipationEvent.ClearanceChainSet;
import org.tallystick.events.participation.ParticipationEvent.NationalSubmissionChosen;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;

/** What a participation's events add up to. */
public sealed interface ParticipationState {

    record NotJoined() implements ParticipationState {}

    /**
     * @param since the first day that it takes part
     * @param chains in force, by name
     * @param asOne whether it releases what its agencies report under one signature
     */
    record Joined(String instrument, String state, LocalDate since, Map<String, ClearanceChain> chains, boolean asOne)
            implements ParticipationState {
        public Joined {
            chains = Map.copyOf(chains);
        }
    }

    /**
     * @param since the first day that it took part
     * @param until the first day that it does not, to come or past
     * @param asOne whether it releases what its agencies report under one signature
     */
    record Left(
            String instrument,
            String state,
            LocalDate since,
            LocalDate until,
            Map<String, ClearanceChain> chains,
            boolean asOne)
            implements ParticipationState {
        public Left {
            chains = Map.copyOf(chains);
        }
    }

    default Map<String, ClearanceChain> chains() {
        return Map.of();
    }

    default boolean asOne() {
        return false;
    }

    default ParticipationState after(ParticipationEvent event) {
        return switch (event) {
            case StateJoined e -> new Joined(e.instrument(), e.state(), e.from(), chains(), asOne());
            case StateLeft e -> new Left(e.instrument(), e.state(), e.since(), e.from(), chains(), asOne());
            case ClearanceChainSet e -> withChain(e.chain());
            case NationalSubmissionChosen e -> with(chains(), e.wanted());
        };
    }

    private ParticipationState withChain(ClearanceChain chain) {
        Map<String, ClearanceChain> chains = new HashMap<>(chains());
        chains.put(chain.name(), chain);
        return with(chains, asOne());
    }

    private ParticipationState with(Map<String, ClearanceChain> chains, boolean one) {
        return switch (this) {
            case NotJoined _ -> throw new IllegalStateException("a choice before the state joined");
            case Joined j -> new Joined(j.instrument(), j.state(), j.since(), chains, one);
            case Left l -> new Left(l.instrument(), l.state(), l.since(), l.until(), chains, one);
        };
    }
}
