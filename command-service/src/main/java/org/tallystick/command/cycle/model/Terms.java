package org.tallystick.command.cycle.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;

/**
 * What states can rely on in a cycle.
 *
 * @param agreed by state
 * @param extended last days instead of those agreed to: of a state by its code, of an agency by {@code <state>/<agency>}
 */
public record Terms(
        LocalDate from,
        LocalDate stateDue,
        Instant closesAt,
        Map<String, Agreed> agreed,
        Map<String, LocalDate> extended) {

    public Terms {
        agreed = Map.copyOf(agreed);
        extended = Map.copyOf(extended);
    }

    public record Agreed(LocalDate agencyDue, ZoneId timeZone) {}

    static Terms proposed(CycleProposed e) {
        return new Terms(e.from(), e.stateDue(), e.closesAt(), Map.of(), Map.of());
    }

    Terms agreedBy(CycleAgreed e) {
        Map<String, Agreed> more = new HashMap<>(agreed);
        more.put(e.state(), new Agreed(e.agencyDue(), e.timeZone()));
        return new Terms(from, stateDue, closesAt, more, extended);
    }

    Terms extended(DeadlineExtended e) {
        Map<String, LocalDate> more = new HashMap<>(extended);
        if (e.agencies().isEmpty()) {
            more.put(e.state(), e.due());
        }
        e.agencies().forEach(agency -> more.put(key(e.state(), agency), e.due()));
        return new Terms(from, stateDue, closesAt, agreed, more);
    }

    public LocalDate dueOf(String state) {
        return extended.getOrDefault(state, stateDue);
    }

    /** Null for an agency of a state that did not agree. */
    public @Nullable LocalDate dueOf(String state, String agency) {
        Agreed terms = agreed.get(state);
        return terms == null ? null : extended.getOrDefault(key(state, agency), terms.agencyDue());
    }

    /** Whether the agency by its name was given longer than the cycle has. */
    public boolean outlasts(String state, String agency) {
        LocalDate due = extended.get(key(state, agency));
        return due != null && endOf(due, state).isAfter(closesAt);
    }

    /** The first instant that is too late where the state is; states that did not agree have told no zone. */
    public Instant endOf(LocalDate day, String state) {
        Agreed terms = agreed.get(state);
        ZoneId zone = terms == null ? ZoneOffset.UTC : terms.timeZone();
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static String key(String state, String agency) {
        return state + "/" + agency;
    }
}
