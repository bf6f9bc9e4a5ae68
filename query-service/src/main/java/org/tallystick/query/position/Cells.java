package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryStatus;

/** Asks what stands in the cells of a cycle; where a cell has no status, {@link LastKnown} looks back. */
final class Cells {

    private Cells() {}

    /** @return by state, then in the order of the catalogue */
    static List<Cell> in(ChosenCycle cycle, Scope scope) {
        List<Cell> cells = cycle.ask(Sql.CELLS, scope.parameters()).query(Cells::placed).list().stream()
                .sorted(Comparator.comparing((Placed placed) -> placed.cell().state())
                        .thenComparingInt(Placed::category)
                        .thenComparingInt(Placed::ordinal))
                .map(Placed::cell)
                .toList();
        Map<List<String>, LastKnown> known = LastKnown.of(cycle, cells);
        return Linked.over(
                cycle,
                cells.stream().map(cell -> cell.with(known.get(cell.key()))).toList());
    }

    private static Placed placed(ResultSet row, int number) throws SQLException {
        return new Placed(cell(row), row.getInt("category_rank"), row.getInt("ordinal"));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        Basis basis = value(Basis.class, row.getString("basis"));
        return new Cell(
                row.getString("state"),
                row.getString("path"),
                value(EntryStatus.class, row.getString("status")),
                basis,
                value(Empty.class, row.getString("empty")),
                row.getBoolean("late"),
                null,
                sources(row, basis == Basis.LEAD ? row.getString("lead") : null),
                basis == Basis.DETERMINED ? Determined.read(row) : null,
                List.of());
    }

    /** @param only null for all agencies */
    static List<Source> sources(ResultSet row, @Nullable String only) throws SQLException {
        if (row.getArray("agencies") == null) {
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

    /** PostgreSQL sorts thousands of rows by three texts more slowly than we do by one text and two numbers. */
    private record Placed(Cell cell, int category, int ordinal) {}
}
