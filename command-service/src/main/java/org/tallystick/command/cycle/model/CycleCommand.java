package org.tallystick.command.cycle.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;

/** What can be asked of a reporting cycle. */
public sealed interface CycleCommand {

    /**
     * @param from first day of the period reported on
     * @param to last day of the period reported on
     * @param closesAt no report is submitted from this instant on
     * @param adopted whether the instrument is
     * @param retired whether the instrument is
     */
    record ProposeCycle(
            String instrument,
            String period,
            LocalDate from,
            LocalDate to,
            LocalDate stateDue,
            Instant closesAt,
            boolean adopted,
            boolean retired,
            Instant now)
            implements CycleCommand {}

    /** @param joined whether the state takes part in the instrument on the last day of the cycle */
    record AgreeCycle(
            String state,
            LocalDate agencyDue,
            ZoneId timeZone,
            @Nullable Text decision,
            boolean joined) implements CycleCommand {}

    /**
     * @param mandated by state, the reportable commitments over which one of its agencies holds a mandate in the period
     * @param gone states that take no part on the last day of the cycle, whatever they agreed to
     */
    record OpenCycle(int catalogueVersion, Map<String, Set<String>> mandated, Set<String> gone, Instant now)
            implements CycleCommand {
        public OpenCycle {
            mandated = Map.copyOf(mandated);
            gone = Set.copyOf(gone);
        }
    }

    record ScheduleOpening(Instant opensAt, Instant now) implements CycleCommand {}

    /**
     * @param states as a whole; with no states and no agencies: all that agreed
     * @param agencies by name
     * @param known agencies that exist, by state
     * @param bySecretariat a coordinator may only move agencies of the own state, and no further than the state is due
     */
    record ExtendDeadline(
            List<String> states,
            List<AgencyOf> agencies,
            LocalDate due,
            Text reason,
            Map<String, Set<String>> known,
            boolean bySecretariat,
            Instant now)
            implements CycleCommand {
        public ExtendDeadline {
            states = List.copyOf(states);
            agencies = List.copyOf(agencies);
            known = Map.copyOf(known);
        }
    }

    record AgencyOf(String state, String agency) {}

    /** @param agency null to remind the state */
    record Remind(String state, @Nullable String agency, ReminderKind kind, LocalDate due) implements CycleCommand {}

    record CloseCycle(Instant now) implements CycleCommand {}
}
