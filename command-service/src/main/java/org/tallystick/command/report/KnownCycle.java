package org.tallystick.command.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.tallystick.command.platform.Copies;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.Facts.Phase;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;

/**
 * A cycle as reports need to know it.
 *
 * @param catalogueVersion frozen at the opening, 0 before
 */
record KnownCycle(
        String instrument,
        String period,
        LocalDate from,
        LocalDate to,
        Instant closesAt,
        Phase phase,
        int catalogueVersion,
        Set<String> agreed) {

    static KnownCycle proposed(CycleProposed e) {
        return new KnownCycle(e.instrument(), e.period(), e.from(), e.to(), e.closesAt(), Phase.PROPOSED, 0, Set.of());
    }

    KnownCycle agreedBy(String state) {
        return new KnownCycle(
                instrument, period, from, to, closesAt, phase, catalogueVersion, Copies.with(agreed, state));
    }

    KnownCycle opened(int version) {
        return new KnownCycle(instrument, period, from, to, closesAt, Phase.OPEN, version, agreed);
    }

    KnownCycle closed() {
        return new KnownCycle(instrument, period, from, to, closesAt, Phase.CLOSED, catalogueVersion, agreed);
    }

    Facts.Cycle asSeenBy(String state) {
        return new Facts.Cycle(phase, catalogueVersion, closesAt, agreed.contains(state));
    }

    /** Whether the mandate is valid on some day of the period. */
    boolean meets(MandateAssigned mandate) {
        LocalDate last = mandate.to();
        return !mandate.from().isAfter(to) && (last == null || !last.isBefore(from));
    }
}
