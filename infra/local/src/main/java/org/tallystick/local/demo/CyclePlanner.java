package org.tallystick.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.events.wire.InstantFormat;

/** The calls of one cycle itself: proposed, agreed by each state on a day of its own, opened, closed if its time is over. */
final class CyclePlanner {

    private static final String SECRETARIAT = "secretariat";

    private final Days days;
    private final DemoCycle cycle;
    private final List<PlannedCall> calls = new ArrayList<>();

    CyclePlanner(Days days, DemoCycle cycle) {
        this.days = days;
        this.cycle = cycle;
    }

    List<PlannedCall> calls() {
        call(days.morning(cycle.proposed()), SECRETARIAT, "/v1/cycles", proposal(), false);
        for (Party state : Party.values()) {
            LocalDate day = cycle.proposed().plusDays(1L + state.daysApart());
            call(days.morning(day), state.coordinator(), cycle.path() + "/agreements", agreement(state), false);
        }
        call(days.morning(cycle.opened()), SECRETARIAT, cycle.path() + "/opening", "{}", true);
        if (cycle.closed()) {
            LocalDate day = Days.workday(cycle.closes().plusDays(1));
            call(days.morning(day), SECRETARIAT, cycle.path() + "/closing", "{}", true);
        }
        return calls;
    }

    private String proposal() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("instrument", DemoPlan.INSTRUMENT);
        body.put("period", cycle.period());
        body.put("from", cycle.from().toString());
        body.put("to", cycle.to().toString());
        body.put("stateDue", cycle.stateDue().toString());
        body.put("closesAt", InstantFormat.format(cycle.closesAt()));
        return Json.of(body);
    }

    private String agreement(Party state) {
        Dice dice = Dice.of(days.seed(), "agreement", state, cycle.period());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", state.name());
        body.put("agencyDue", cycle.agencyDue(state).toString());
        body.put("timeZone", state.zone().getId());
        body.put("decision", new Narrator(dice.chance(state.russian()) ? "ru" : "en").say("DECISION", dice));
        return Json.of(body);
    }

    private void call(Instant at, String client, String path, String body, boolean conditional) {
        int expected = conditional ? PlannedCall.DONE : PlannedCall.CREATED;
        calls.add(new PlannedCall(at, cycle.path(), client, "POST", path, body, cycle.path(), conditional, expected));
    }
}
