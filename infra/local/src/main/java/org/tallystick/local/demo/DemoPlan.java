package org.tallystick.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.catalogues.Catalogues;
import org.tallystick.events.instrument.Catalogue.Item;

/** Every call of the load in the order of its dates. The same seed and day of loading give the same calls, to the byte. */
final class DemoPlan {

    static final String INSTRUMENT = "JPOA-CA-2022";
    static final String LAST_STEP = "security-council";

    private static final int NIL = 6;

    private final Days days;
    private final LocalDate loadDay;
    private final Map<String, Item> items = new LinkedHashMap<>();

    private DemoPlan(long seed, LocalDate loadDay) {
        this.days = new Days(seed);
        this.loadDay = loadDay;
        Json.catalogue(Catalogues.json(INSTRUMENT)).items().forEach(item -> items.put(item.path(), item));
    }

    /** @param loadDay in UTC; all calls lie before it, and the open cycle closes 60 days after it */
    static List<PlannedCall> of(long seed, LocalDate loadDay) {
        return new DemoPlan(seed, loadDay).calls();
    }

    private List<PlannedCall> calls() {
        List<Mandates> mandates = Stream.of(Party.values())
                .map(state -> Mandates.of(days.seed(), state))
                .toList();
        List<PlannedCall> calls = new ArrayList<>(new Founding(days, DemoCycle.shift(loadDay)).calls(mandates));
        calls.addAll(new Things(days, DemoCycle.shift(loadDay)).calls());
        List<DemoCycle> cycles = DemoCycle.threeUpTo(loadDay);
        for (int i = 0; i < cycles.size(); i++) {
            DemoCycle cycle = cycles.get(i);
            calls.addAll(new CyclePlanner(days, cycle).calls());
            for (Mandates given : mandates) {
                for (Agency agency : Agency.of(given.state())) {
                    calls.addAll(report(given, agency.code(), cycle, i));
                }
            }
        }
        calls.sort(Comparator.comparing(PlannedCall::at));
        return List.copyOf(calls);
    }

    private List<PlannedCall> report(Mandates mandates, String agency, DemoCycle cycle, int number) {
        Party state = mandates.state();
        Dice dice = Dice.of(days.seed(), "fate", state, agency, cycle.period());
        Entries entries = new Entries(days.seed(), items, mandates);
        Narrator narrator = new Narrator(entries.language(agency, number));
        Turn turn = Turn.of(state, agency, cycle);
        ReportBodies bodies = new ReportBodies(
                cycle.period(),
                Dice.of(days.seed(), "person", state, agency, dice.between(1, 2))
                        .uuid(),
                narrator,
                dice.chance(NIL) && turn == Turn.USUAL ? List.of() : entries.of(agency, number),
                narrator.say("NIL.REASON", dice));
        Fate fate = awaitsTheReader(state, agency, cycle) ? Fate.NONE : Fate.of(dice, state, cycle);
        ReportPlanner planner = new ReportPlanner(days, state, cycle, agency, bodies);
        return turn == Turn.USUAL ? planner.calls(fate) : planner.calls(turn);
    }

    /** README's example reports this one. */
    private static boolean awaitsTheReader(Party state, String agency, DemoCycle cycle) {
        return state == Party.KZ && agency.equals("customs") && !cycle.closed();
    }
}
