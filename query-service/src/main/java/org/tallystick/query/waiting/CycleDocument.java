package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.query.feed.LedgerEntry;

/**
 * A cycle as it is stored.
 *
 * @param opensAt when it opens by itself, null where nothing was said
 * @param openedAt null before
 * @param agreements by state
 * @param extended until when agencies {@code <state>/<agency>} may submit
 * @param expected commitments by state
 */
record CycleDocument(
        String instrument,
        String period,
        LocalDate lastDay,
        LocalDate stateDue,
        Instant proposedAt,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        boolean closed,
        Map<String, Ends> agreements,
        Map<String, Instant> extended,
        Map<String, List<String>> expected) {

    private static final long NEVER = -1;

    /**
     * First instants that are too late, for agencies and for the state, whose days end in this zone.
     *
     * @param agreed ledger index at which the state said so; −1 where it said nothing
     */
    record Ends(Instant agency, Instant state, ZoneId zone, long agreed) {}

    static CycleDocument after(@Nullable CycleDocument before, LedgerEntry entry) {
        CycleEvent event = (CycleEvent) entry.envelope().payload();
        if (event instanceof CycleProposed e) {
            return new CycleDocument(
                    e.instrument(),
                    e.period(),
                    e.to(),
                    e.stateDue(),
                    entry.acceptedAt(),
                    null,
                    null,
                    false,
                    Map.of(),
                    Map.of(),
                    Map.of());
        }
        CycleDocument now = Objects.requireNonNull(before, "a cycle begins with its proposal");
        return switch (event) {
            case CycleProposed _, ReminderIssued _ -> now;
            case OpeningScheduled e -> now.opensAt(e.opensAt());
            case CycleAgreed e -> now.agreed(e.state(), now.ends(e.agencyDue(), e.timeZone(), entry.index()));
            case CycleOpened e -> now.opened(entry.acceptedAt(), e.expected());
            case DeadlineExtended e -> now.extended(e);
            case CycleClosed() -> now.with(now.openedAt, true, now.agreements, now.extended, now.expected);
        };
    }

    /** Until when the agency is to submit; who has not agreed has told no zone. */
    Instant agencyEnd(String state, String agency) {
        Instant end = ends(state).agency();
        Instant later = extended.get(state + "/" + agency);
        return later != null && later.isAfter(end) ? later : end;
    }

    Instant stateEnd(String state) {
        return ends(state).state();
    }

    /** Null as long as the state has not agreed. */
    @Nullable
    Ends agreement(String state) {
        return agreements.get(state);
    }

    /** Whether the state may still agree; once the cycle is open it is too late. */
    boolean awaits(String state) {
        return openedAt == null && !closed && !agreements.containsKey(state);
    }

    /** Whether the agency may still submit. */
    boolean isOpenTo(String state, String agency, Instant at) {
        Instant later = extended.get(state + "/" + agency);
        return openedAt != null && (!closed || (later != null && later.isAfter(at)));
    }

    private Ends ends(String state) {
        Ends agreed = agreements.get(state);
        return agreed != null ? agreed : ends(stateDue, ZoneOffset.UTC, NEVER);
    }

    private Ends ends(LocalDate agencyDue, ZoneId zone, long agreed) {
        return new Ends(end(agencyDue, zone), end(stateDue, zone), zone, agreed);
    }

    /** The first instant that is too late. */
    static Instant end(LocalDate due, ZoneId zone) {
        return due.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private CycleDocument agreed(String state, Ends ends) {
        Map<String, Ends> more = new TreeMap<>(agreements);
        more.put(state, ends);
        return with(openedAt, closed, more, extended, expected);
    }

    private CycleDocument opened(Instant at, List<ExpectedCells> cells) {
        Map<String, List<String>> all =
                cells.stream().collect(Collectors.toMap(ExpectedCells::state, ExpectedCells::commitments, (_, b) -> b));
        return with(at, closed, agreements, extended, all);
    }

    private CycleDocument extended(DeadlineExtended e) {
        if (e.agencies().isEmpty()) {
            Ends before = Objects.requireNonNull(agreements.get(e.state()), "only who agreed is given more time");
            return agreed(e.state(), new Ends(before.agency(), e.until(), before.zone(), before.agreed()));
        }
        Map<String, Instant> more = new TreeMap<>(extended);
        e.agencies().forEach(agency -> more.put(e.state() + "/" + agency, e.until()));
        return with(openedAt, closed, agreements, more, expected);
    }

    private CycleDocument opensAt(Instant at) {
        return new CycleDocument(
                instrument,
                period,
                lastDay,
                stateDue,
                proposedAt,
                at,
                openedAt,
                closed,
                agreements,
                extended,
                expected);
    }

    private CycleDocument with(
            @Nullable Instant opened,
            boolean over,
            Map<String, Ends> agreed,
            Map<String, Instant> more,
            Map<String, List<String>> cells) {
        return new CycleDocument(
                instrument, period, lastDay, stateDue, proposedAt, opensAt, opened, over, agreed, more, cells);
    }
}
