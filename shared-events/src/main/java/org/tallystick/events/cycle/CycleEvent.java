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

    record CycleClosed() implements CycleEvent {}

    /** The reportable commitments for which some agency of the state holds a mandate. */
    record ExpectedCells(String state, List<String> commitments) {
        public ExpectedCells {
            commitments = List.copyOf(commitments);
        }
    }
}
