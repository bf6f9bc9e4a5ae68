package org.tallystick.command.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tallystick.command.platform.Copies;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.Facts.Phase;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;

/**
 * A cycle as reports need to know it.
 *
 * @param extended until when agencies of {@code <state>/<agency>} may submit, whatever the cycle does
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
        Set<String> agreed,
        Map<String, Instant> extended) {

    static KnownCycle proposed(CycleProposed e) {
        return new KnownCycle(
                e.instrument(), e.period(), e.from(), e.to(), e.closesAt(), Phase.PROPOSED, 0, Set.of(), Map.of());
    }

    KnownCycle agreedBy(String state) {
        return new KnownCycle(
                instrument, period, from, to, closesAt, phase, catalogueVersion, Copies.with(agreed, state), extended);
    }

    KnownCycle opened(int version) {
        return new KnownCycle(instrument, period, from, to, closesAt, Phase.OPEN, version, agreed, extended);
    }

    KnownCycle closed() {
        return new KnownCycle(instrument, period, from, to, closesAt, Phase.CLOSED, catalogueVersion, agreed, extended);
    }

    KnownCycle extended(DeadlineExtended e) {
        Map<String, Instant> more = new HashMap<>(extended);
        e.agencies().forEach(agency -> more.put(key(e.state(), agency), e.until()));
        return new KnownCycle(
                instrument, period, from, to, closesAt, phase, catalogueVersion, agreed, Map.copyOf(more));
    }

    /** To an agency with more time than the cycle has, it is open until then. */
    Facts.Cycle asSeenBy(String state, String agency) {
        Instant until = extended.get(key(state, agency));
        boolean longer = until != null && until.isAfter(closesAt);
        return new Facts.Cycle(
                longer && phase == Phase.CLOSED ? Phase.OPEN : phase,
                catalogueVersion,
                until != null && longer ? until : closesAt,
                agreed.contains(state));
    }

    private static String key(String state, String agency) {
        return state + "/" + agency;
    }

    boolean isBefore(KnownCycle other) {
        return instrument.equals(other.instrument) && from.isBefore(other.from);
    }
}
