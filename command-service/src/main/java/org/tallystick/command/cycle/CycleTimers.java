package org.tallystick.command.cycle;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tallystick.command.cycle.model.CycleState.Closed;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.cycle.model.CycleState.Open;
import org.tallystick.command.cycle.model.CycleState.Proposed;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.Timed;
import org.tallystick.command.platform.Timed.Due;

/** Cycles open and close by themselves, and whoever has to act is reminded. */
@Component
class CycleTimers implements Timed {

    private final CycleView view;
    private final CycleCalls calls;
    private final CycleReminders reminders;

    CycleTimers(CycleView view, InstantSource clock, LedgerHistory ledger) {
        this.view = view;
        this.calls = new CycleCalls(view, clock);
        this.reminders = new CycleReminders(calls, ledger);
    }

    @Override
    public List<Due<?>> due(Instant now) {
        CycleFacts facts = view.current().facts();
        List<Due<?>> due = new ArrayList<>();
        for (Timetable cycle : facts.cycles().values()) {
            switch (cycle.state()) {
                case Proposed proposed -> opening(cycle, proposed, now).forEach(due::add);
                case Open open -> {
                    closing(cycle, open, now).forEach(due::add);
                    due.addAll(reminders.due(cycle, open, facts, now));
                }
                case Closed closed
                when !closed.terms().extended().isEmpty() -> due.addAll(reminders.due(cycle, closed, facts, now));
                case NotProposed _, Closed _ -> {
                    // Nothing is to be waited for.
                }
            }
        }
        return due;
    }

    private Stream<Due<?>> opening(Timetable cycle, Proposed proposed, Instant now) {
        Instant at = cycle.opensAt();
        boolean possible = at != null
                && !at.isAfter(now)
                && now.isBefore(proposed.terms().closesAt())
                && !proposed.terms().agreed().isEmpty();
        return at != null && possible
                ? Stream.of(new Due<>(
                        "open " + cycle.stream(), at, () -> calls.opening(cycle.instrument(), cycle.period())))
                : Stream.empty();
    }

    private Stream<Due<?>> closing(Timetable cycle, Open open, Instant now) {
        Instant at = open.terms().closesAt();
        return at.isAfter(now)
                ? Stream.empty()
                : Stream.of(new Due<>(
                        "close " + cycle.stream(), at, () -> calls.closing(cycle.instrument(), cycle.period())));
    }
}
