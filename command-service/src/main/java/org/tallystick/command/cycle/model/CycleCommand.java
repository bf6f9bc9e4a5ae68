package org.tallystick.command.cycle.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;

/** What can be asked of a reporting cycle. */
public sealed interface CycleCommand {

    /**
     * @param from first day of the period reported on
     * @param to last day of the period reported on
     * @param closesAt no report is submitted from this instant on
     * @param adopted whether the instrument is
     */
    record ProposeCycle(
            String instrument,
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate stateDue,
            Instant closesAt,
            boolean adopted,
            Instant now)
            implements CycleCommand {}

    /** @param joined whether the state takes part in the instrument */
    record AgreeCycle(
            String state,
            LocalDate agencyDue,
            ZoneId timeZone,
            @Nullable Text decision,
            boolean joined) implements CycleCommand {}

    /** @param mandated by state, the reportable commitments over which one of its agencies holds a mandate in the period */
    record OpenCycle(int catalogueVersion, Map<String, Set<String>> mandated, Instant now) implements CycleCommand {
        public OpenCycle {
            mandated = Map.copyOf(mandated);
        }
    }

    record CloseCycle(Instant now) implements CycleCommand {}
}
