package org.tallystick.command.participation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.participation.ClearanceChain.Step;

/** What can be asked of a state's participation in an instrument. */
public sealed interface ParticipationCommand {

    /** @param terms null when no such instrument is adopted */
    record JoinState(
            String instrument,
            String state,
            LocalDate from,
            @Nullable Terms terms) implements ParticipationCommand {}

    /**
     * @param agencies whose reports take this chain; empty: every agency that no other chain names
     * @param registered the agencies of the state
     * @param conditional whether the caller named the revision that this chain may replace
     */
    record SetClearanceChain(
            String name, List<String> agencies, List<Step> steps, Set<String> registered, boolean conditional)
            implements ParticipationCommand {
        public SetClearanceChain {
            agencies = List.copyOf(agencies);
            steps = List.copyOf(steps);
            registered = Set.copyOf(registered);
        }
    }

    /**
     * @param from the first day without the state
     * @param today in UTC
     */
    record LeaveInstrument(LocalDate from, LocalDate today) implements ParticipationCommand {}

    /** @param parties empty where the instrument has no fixed list */
    record Terms(LocalDate adoptedOn, Set<String> parties) {
        public Terms {
            parties = Set.copyOf(parties);
        }
    }
}
