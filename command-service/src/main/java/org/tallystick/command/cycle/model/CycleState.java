package org.tallystick.command.cycle.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;

/** What a cycle's events add up to. */
public sealed interface CycleState {

    record NotProposed() implements CycleState {}

    /** @param agreed states that agreed to it */
    record Proposed(LocalDate from, LocalDate stateDue, Instant closesAt, Set<String> agreed) implements CycleState {
        public Proposed {
            agreed = Set.copyOf(agreed);
        }

        Proposed agreedBy(String state) {
            Set<String> more = new TreeSet<>(agreed);
            more.add(state);
            return new Proposed(from, stateDue, closesAt, more);
        }
    }

    record Open(Instant closesAt) implements CycleState {}

    record Closed() implements CycleState {}

    default CycleState after(CycleEvent event) {
        return switch (event) {
            case CycleProposed e -> new Proposed(e.from(), e.stateDue(), e.closesAt(), Set.of());
            case CycleAgreed e -> proposed(event).agreedBy(e.state());
            case CycleOpened _ -> new Open(proposed(event).closesAt());
            case CycleClosed _ -> new Closed();
        };
    }

    private Proposed proposed(CycleEvent event) {
        if (this instanceof Proposed proposed) {
            return proposed;
        }
        throw new IllegalStateException(event + " does not follow on " + this);
    }
}
