package org.tallystick.command.cycle.model;

import java.util.HashSet;
import java.util.Set;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;

/** What a cycle's events add up to. */
public sealed interface CycleState {

    record NotProposed() implements CycleState {}

    sealed interface Known extends CycleState {
        Terms terms();
    }

    record Proposed(Terms terms) implements Known {}

    /** @param reminded reminders that were issued */
    record Open(Terms terms, Set<ReminderIssued> reminded) implements Known {
        public Open {
            reminded = Set.copyOf(reminded);
        }

        private Open reminded(ReminderIssued e) {
            Set<ReminderIssued> more = new HashSet<>(reminded);
            more.add(e);
            return new Open(terms, more);
        }
    }

    record Closed(Terms terms) implements Known {}

    default CycleState after(CycleEvent event) {
        return switch (event) {
            case CycleProposed e -> new Proposed(Terms.proposed(e));
            case CycleAgreed e -> new Proposed(terms(e).agreedBy(e));
            case OpeningScheduled _ -> this;
            case CycleOpened e -> new Open(terms(e), Set.of());
            case DeadlineExtended e -> with(terms(e).extended(e));
            case ReminderIssued e -> this instanceof Open open ? open.reminded(e) : this;
            case CycleClosed e -> new Closed(terms(e));
        };
    }

    private CycleState with(Terms terms) {
        return switch (this) {
            case Open open -> new Open(terms, open.reminded());
            case Closed _ -> new Closed(terms);
            case Proposed _ -> new Proposed(terms);
            case NotProposed _ -> this;
        };
    }

    private Terms terms(CycleEvent event) {
        if (this instanceof Known known) {
            return known.terms();
        }
        throw new IllegalStateException(event + " does not follow on " + this);
    }
}
