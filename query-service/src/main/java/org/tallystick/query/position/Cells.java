package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** Asks what stands in the cells of a cycle: one statement, and a second where cells without a status look back. */
final class Cells {

    private Cells() {}

    /** @return by state, then in the order of the catalogue */
    static List<Cell> in(ChosenCycle cycle, Scope scope) {
        List<Cell> cells =
                cycle.ask(Sql.CELLS, scope.parameters()).query(Cells::cell).list();
        Map<List<String>, LastKnown> known = lastKnown(cycle, cells);
        return cells.stream()
                .map(cell -> {
                    LastKnown earlier = known.get(List.of(cell.state(), cell.commitment()));
                    return earlier == null ? cell : cell.with(earlier);
                })
                .toList();
    }

    private static Map<List<String>, LastKnown> lastKnown(ChosenCycle cycle, List<Cell> cells) {
        List<Cell> without = cells.stream()
                .filter(cell -> cell.status() == null && cell.empty() != Empty.NOT_REPORTABLE)
                .toList();
        Map<List<String>, LastKnown> known = new HashMap<>();
        if (!without.isEmpty()) {
            cycle.ask(Sql.LASTKNOWN, Map.of())
                    .param("states", array(without, Cell::state))
                    .param("paths", array(without, Cell::commitment))
                    .query(row -> {
                        known.put(
                                List.of(row.getString("state"), row.getString("path")),
                                new LastKnown(row.getString("period"), EntryStatus.valueOf(row.getString("status"))));
                    });
        }
        return known;
    }

    private static String[] array(List<Cell> cells, Function<Cell, String> part) {
        return cells.stream().map(part).toArray(String[]::new);
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        Basis basis = value(Basis.class, row.getString("basis"));
        return new Cell(
                row.getString("state"),
                row.getString("path"),
                value(EntryStatus.class, row.getString("status")),
                basis,
                value(Empty.class, row.getString("empty")),
                row.getBoolean("late"),
                null,
                sources(row, basis == Basis.LEAD ? row.getString("lead") : null));
    }

    /** @param only null for all agencies */
    private static List<Source> sources(ResultSet row, @Nullable String only) throws SQLException {
        if (row.getArray("reports") == null) {
            return List.of();
        }
        String[] agencies = (String[]) row.getArray("agencies").getArray();
        UUID[] reports = (UUID[]) row.getArray("reports").getArray();
        Integer[] versions = (Integer[]) row.getArray("versions").getArray();
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < agencies.length; i++) {
            if (only == null || only.equals(agencies[i])) {
                sources.add(new Source(reports[i], versions[i], agencies[i], EntryStatus.valueOf(statuses[i])));
            }
        }
        return List.copyOf(sources);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
