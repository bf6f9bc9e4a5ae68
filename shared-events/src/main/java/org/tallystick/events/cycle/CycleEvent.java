package org.tallystick.events.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;

/** Stream {@code cycle/<instrument>/<period>}. */
public sealed interface CycleEvent extends DomainEvent {

    /**
     * @param from first day of the period reported on
     * @param to last day of the period reported on
     * @param stateDue a state is on time when it first releases by the end of this day in its own zone
     * @param closesAt no report is submitted from this instant on; what was submitted before is still cleared and released
     */
    record CycleProposed(
            String instrument, String period, LocalDate from, LocalDate to, LocalDate stateDue, Instant closesAt)
            implements CycleEvent {}

    /**
     * @param agencyDue an agency is on time when it first submits by the end of this day in {@code timeZone}
     * @param decision the national decision that the agreement rests on
     */
    record CycleAgreed(
            String state,
            LocalDate agencyDue,
            ZoneId timeZone,
            @Nullable Text decision) implements CycleEvent {}

    /** The expected cells and the catalogue version are frozen. */
    record CycleOpened(int catalogueVersion, List<ExpectedCells> expected) implements CycleEvent {
        public CycleOpened {
            expected = List.copyOf(expected);
        }
    }

    /** The cycle opens by itself at {@code opensAt}, once some state has agreed; the last of these counts. */
    record OpeningScheduled(Instant opensAt) implements CycleEvent {}

    /**
     * @param agencies empty: the state as a whole, whose release is due later; else these agencies, who may submit until then even if
     *     the cycle closes before
     * @param due the new last day
     * @param until its end where the state is: the first instant that is too late
     */
    record DeadlineExtended(String state, List<String> agencies, LocalDate due, Instant until, Text reason)
            implements CycleEvent {
        public DeadlineExtended {
            agencies = List.copyOf(agencies);
        }
    }

    /** @param agency null where the state's own release is what is missing */
    record ReminderIssued(String state, @Nullable String agency, ReminderKind kind, LocalDate due)
            implements CycleEvent {}

    /** Whether the due day is to come or over. */
    enum ReminderKind {
        BEFORE,
        AFTER
    }

    record CycleClosed() implements CycleEvent {}

    /** The reportable commitments for which some agency of the state holds a mandate. */
    record ExpectedCells(String state, List<String> commitments) {
        public ExpectedCells {
            commitments = List.copyOf(commitments);
        }
    }
}
