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

    /** In which somebody may still be asked for something. */
    sealed interface Begun extends Known {

        /** Those that were issued. */
        Set<ReminderIssued> reminded();
    }

    record Proposed(Terms terms) implements Known {}

    record Open(Terms terms, Set<ReminderIssued> reminded) implements Begun {
        public Open {
            reminded = Set.copyOf(reminded);
        }
    }

    /** To agencies that were given more time, it is not over. */
    record Closed(Terms terms, Set<ReminderIssued> reminded) implements Begun {
        public Closed {
            reminded = Set.copyOf(reminded);
        }
    }

    default CycleState after(CycleEvent event) {
        return switch (event) {
            case CycleProposed e -> new Proposed(Terms.proposed(e));
            case CycleAgreed e -> new Proposed(terms(e).agreedBy(e));
            case OpeningScheduled _ -> this;
            case CycleOpened e -> new Open(terms(e), Set.of());
            case DeadlineExtended e -> with(terms(e).extended(e));
            case ReminderIssued e -> reminded(e);
            case CycleClosed e -> new Closed(terms(e), this instanceof Begun begun ? begun.reminded() : Set.of());
        };
    }

    private CycleState with(Terms terms) {
        return switch (this) {
            case Open open -> new Open(terms, open.reminded());
            case Closed closed -> new Closed(terms, closed.reminded());
            case Proposed _ -> new Proposed(terms);
            case NotProposed _ -> this;
        };
    }

    private CycleState reminded(ReminderIssued e) {
        return switch (this) {
            case Open open -> new Open(open.terms(), more(open, e));
            case Closed closed -> new Closed(closed.terms(), more(closed, e));
            case NotProposed _, Proposed _ -> this;
        };
    }

    private static Set<ReminderIssued> more(Begun begun, ReminderIssued e) {
        Set<ReminderIssued> more = new HashSet<>(begun.reminded());
        more.add(e);
        return more;
    }

    private Terms terms(CycleEvent event) {
        if (this instanceof Known known) {
            return known.terms();
        }
        throw new IllegalStateException(event + " does not follow on " + this);
    }
}
