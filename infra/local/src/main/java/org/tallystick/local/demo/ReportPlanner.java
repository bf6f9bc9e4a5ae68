package org.tallystick.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.events.report.ReportId;

/** The calls of one report, from its first draft to as far as it comes. What would fall after the cycle's last day does not happen. */
final class ReportPlanner {

    private static final int COMES_BACK = 15;
    private static final int COMES_BACK_LATER = 35;
    private static final int TO_PREVIOUS = 35;
    private static final int LATEST = 18;

    /** Before the state's due day: too late for the chain to pass it in time. */
    private static final int LAST_DAYS = 1;

    private final DemoCycle cycle;
    private final Party state;
    private final Dice dice;
    private final ReportBodies bodies;
    private final String reporter;
    private final String resource;
    private final Days days;
    private final List<PlannedCall> calls = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;

    ReportPlanner(Days days, Party state, DemoCycle cycle, String agency, ReportBodies bodies) {
        this.days = days;
        this.cycle = cycle;
        this.state = state;
        this.bodies = bodies;
        this.dice = Dice.of(days.seed(), "report", state, cycle.period(), agency);
        this.reporter = state.reporter(agency);
        this.resource = "/v1/reports/" + ReportId.of(DemoPlan.INSTRUMENT, cycle.period(), state.name(), agency);
    }

    List<PlannedCall> calls(Fate fate) {
        day = firstDay();
        switch (fate) {
            case NONE -> {}
            case DRAFT -> open(false);
            case SUBMITTED -> open(true);
            case RETURNED -> {
                open(true);
                sendBack(0, "DRAFTER");
            }
            case HALF_CLEARED -> clear(1);
            case CLEARED -> clear(2);
            case RELEASED -> {
                clear(2);
                later(1, 4, state.coordinator(), "release", bodies.release(dice));
            }
        }
        return calls;
    }

    /** Always released at least once; early enough for what comes after, or too late. */
    List<PlannedCall> calls(Turn turn) {
        day = turn == Turn.LATE ? cycle.stateDue().minusDays(LAST_DAYS) : cycle.firstReports();
        open(true);
        if (turn == Turn.RETURNED_TWICE) {
            toTheDrafter(0);
            toTheDrafter(0);
        }
        released();
        switch (turn) {
            case CORRECTED -> {
                later(3, 8, reporter, "correction", bodies.correction(dice));
                released();
            }
            case WITHDRAWN -> later(3, 8, state.coordinator(), "withdrawal", bodies.withdrawal(dice));
            case USUAL, RETURNED_TWICE, LATE -> {
                // Nothing happens to it any more.
            }
        }
        return calls;
    }

    /** All of it, so that all of it can be corrected. */
    private void released() {
        clearStep(0);
        clearStep(1);
        later(1, 4, state.coordinator(), "release", "{}");
    }

    private LocalDate firstDay() {
        LocalDate due = cycle.agencyDue(state);
        LocalDate last = due.isBefore(cycle.lastAction()) ? due : cycle.lastAction();
        int window = (int) (last.toEpochDay() - cycle.firstReports().toEpochDay());
        if (cycle.closed() && dice.chance(state.late())) {
            return due.plusDays(dice.between(1, LATEST));
        }
        // Most reports come towards the end, so the smaller of two throws counts back from the last day.
        return last.minusDays(Math.min(dice.between(0, window), dice.between(0, window)));
    }

    private void open(boolean submit) {
        day = Days.workday(day);
        call(reporter, "POST", "/v1/reports", bodies.report(submit), false, PlannedCall.CREATED);
    }

    private void clear(int steps) {
        open(true);
        int returnedAt = dice.chance(COMES_BACK) ? (steps > 1 && dice.chance(COMES_BACK_LATER) ? 1 : 0) : -1;
        for (int step = 0; step < steps; step++) {
            if (step == returnedAt) {
                again(step);
            }
            clearStep(step);
        }
    }

    /** The report comes back from {@code step} and then stands before it again. */
    private void again(int step) {
        if (step > 0 && dice.chance(TO_PREVIOUS)) {
            sendBack(step, "PREVIOUS");
        } else {
            toTheDrafter(step);
        }
        for (int cleared = 0; cleared < step; cleared++) {
            clearStep(cleared);
        }
    }

    private void toTheDrafter(int step) {
        sendBack(step, "DRAFTER");
        later(2, 6, reporter, "submission", bodies.resubmission(dice));
    }

    private void clearStep(int step) {
        boolean external = step > 0 && state.clearing() == Party.Clearing.EXTERNAL_LAST;
        LocalDate decided = day;
        later(1, 5, holder(step), "clearance", external ? bodies.external(dice, decided) : "{}");
    }

    private void sendBack(int step, String to) {
        later(1, 4, holder(step), "return", bodies.returned(dice, to));
    }

    private String holder(int step) {
        return switch (state.clearing()) {
            case COORDINATOR -> state.coordinator();
            case CLEARER -> state.clearer();
            case EXTERNAL_LAST -> step == 0 ? state.clearer() : state.coordinator();
        };
    }

    private void later(int least, int most, String client, String action, String body) {
        day = Days.workday(day.plusDays(dice.between(least, most)));
        call(client, "POST", resource + "/" + action, body, true, PlannedCall.DONE);
    }

    private void call(String client, String method, String path, String body, boolean conditional, int expected) {
        if (!day.isAfter(cycle.lastAction())) {
            calls.add(new PlannedCall(
                    days.afternoon(day), resource, client, method, path, body, resource, conditional, expected));
        }
    }
}
