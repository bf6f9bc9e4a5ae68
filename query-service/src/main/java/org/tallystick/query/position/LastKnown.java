package org.tallystick.query.position;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tallystick.events.report.EntryStatus;

/** Beside a cell without a status: the newest earlier cycle in which it has one. Nothing is carried forward. */
record LastKnown(String cycle, EntryStatus status) {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /**
     * First in the cycle before, where most are found, then for the rest in all others.
     *
     * @return by {@link Cell#key()}; only what was found
     */
    static Map<List<String>, LastKnown> of(ChosenCycle cycle, List<Cell> cells) {
        Map<List<String>, LastKnown> known = new HashMap<>();
        LocalDate earlier = cycle.earlierDay();
        if (earlier != null) {
            look(cycle, cells, known, earlier, cycle.lastDay());
            look(cycle, cells, known, EVER, earlier);
        }
        return known;
    }

    private static void look(
            ChosenCycle cycle, List<Cell> cells, Map<List<String>, LastKnown> known, LocalDate from, LocalDate before) {
        List<Cell> wanted = cells.stream()
                .filter(cell -> cell.status() == null && cell.empty() != Empty.NOT_REPORTABLE)
                .filter(cell -> !known.containsKey(cell.key()))
                .toList();
        if (!wanted.isEmpty()) {
            cycle.ask(Sql.LASTKNOWN, Map.of("from", from, "before", before))
                    .param("states", array(wanted, Cell::state))
                    .param("paths", array(wanted, Cell::commitment))
                    .query(row -> {
                        known.put(
                                List.of(row.getString("state"), row.getString("path")),
                                new LastKnown(row.getString("period"), EntryStatus.valueOf(row.getString("status"))));
                    });
        }
    }

    private static String[] array(List<Cell> cells, Function<Cell, String> part) {
        return cells.stream().map(part).toArray(String[]::new);
    }
}
