package org.tallystick.command.cycle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.cycle.model.CycleState.Begun;
import org.tallystick.command.cycle.model.CycleState.Closed;
import org.tallystick.command.cycle.model.CycleState.Open;
import org.tallystick.command.cycle.model.Terms;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.Timed.Due;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;
import org.tallystick.events.report.ReportId;

/**
 * Reminds whoever has to act: an agency that has a mandate and has not submitted, a state some of whose agencies' reports are not
 * released; once some days before the due day ends, and once when it is over, but for cycles under a voluntary catalogue: there nobody
 * is told that anything is late. Once the cycle is closed, only who was given more time by name has something to do, until that is over.
 */
final class CycleReminders {

    static final Duration BEFORE = Duration.ofDays(7);

    private static final String SUBMITTED = "report.submitted";
    private static final String RELEASED = "report.released";

    private final CycleCalls calls;
    private final LedgerHistory ledger;

    CycleReminders(CycleCalls calls, LedgerHistory ledger) {
        this.calls = calls;
        this.ledger = ledger;
    }

    /** Who is asked for by when; a state when {@code agency} is null. */
    private record Owed(String state, @Nullable String agency, LocalDate due, Set<String> reports, String until) {}

    List<Due<?>> due(Timetable cycle, Begun begun, CycleFacts facts, Instant now) {
        Terms terms = begun.terms();
        boolean voluntary = facts.voluntary(cycle);
        List<Due<?>> due = new ArrayList<>();
        for (String state : asked(cycle, terms, facts)) {
            for (Owed owed : owed(cycle, terms, state, facts)) {
                Instant end = terms.endOf(owed.due(), state);
                ReminderKind kind = end.isAfter(now) ? ReminderKind.BEFORE : ReminderKind.AFTER;
                Instant at = kind == ReminderKind.BEFORE ? end.minus(BEFORE) : end;
                ReminderIssued reminder = new ReminderIssued(state, owed.agency(), kind, owed.due());
                if (!at.isAfter(now)
                        && !(voluntary && kind == ReminderKind.AFTER)
                        && !begun.reminded().contains(reminder)
                        && isOpenTo(begun, owed, kind)
                        && isOwed(owed)) {
                    due.add(new Due<>(
                            "remind " + cycle.stream() + " " + state + " " + owed.agency() + " " + kind,
                            at,
                            () -> calls.reminder(cycle.instrument(), cycle.period(), reminder)));
                }
            }
        }
        return due;
    }

    /** Whoever has left takes no part any more. */
    private static List<String> asked(Timetable cycle, Terms terms, CycleFacts facts) {
        return terms.agreed().keySet().stream()
                .filter(state -> facts.takesPart(state, cycle.instrument(), cycle.stream()))
                .toList();
    }

    private static boolean isOpenTo(Begun cycle, Owed owed, ReminderKind kind) {
        return switch (cycle) {
            case Open _ -> true;
            case Closed closed ->
                kind == ReminderKind.BEFORE
                        && owed.agency() != null
                        && closed.terms().outlasts(owed.state(), owed.agency());
        };
    }

    private static List<Owed> owed(Timetable cycle, Terms terms, String state, CycleFacts facts) {
        List<Owed> owed = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (String agency : facts.mandated(cycle, state)) {
            String report = "report/" + ReportId.of(cycle.instrument(), cycle.period(), state, agency);
            LocalDate due = terms.dueOf(state, agency);
            all.add(report);
            if (due != null) {
                owed.add(new Owed(state, agency, due, Set.of(report), SUBMITTED));
            }
        }
        owed.add(new Owed(state, null, terms.dueOf(state), all, RELEASED));
        return owed;
    }

    private boolean isOwed(Owed owed) {
        return ledger.streamsWith(owed.reports(), owed.until()).size()
                < owed.reports().size();
    }
}
