package org.tallystick.query.position;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table whose rows hold for a range of ledger indexes; of each key at most one row holds at an index. */
record Table<R>(String name, List<Column<R>> keys, List<Column<R>> values) {

    /** What {@code to_index} is while a row holds. */
    static final long HOLDS = Long.MAX_VALUE;

    List<String> keyOf(R row) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(key.value().apply(row)).toString())
                .toList();
    }

    Stream<Column<R>> columns() {
        return Stream.concat(keys.stream(), values.stream());
    }

    String insert() {
        return "insert into " + name + " (" + list(columns(), Column::name) + ", from_index, to_index) select "
                + list(columns(), c -> "r." + c.name() + "::" + c.type()) + ", r.from_index, r.to_index from unnest("
                + list(columns(), _ -> "?") + ", ?, ?) as r (" + list(columns(), Column::name)
                + ", from_index, to_index)";
    }

    String end() {
        return "update " + name + " t set to_index = k.at " + "from unnest(" + list(keys.stream(), _ -> "?")
                + ", ?) as k (" + list(keys.stream(), Column::name) + ", at) where t.to_index = " + HOLDS + " and "
                + same(keys);
    }

    /** The rows that hold of all keys that begin with one of the given beginnings of {@code parts} columns. */
    String select(String columns, int parts) {
        List<Column<R>> beginning = keys.subList(0, parts);
        return "select " + columns + " from " + name + " t join unnest(" + list(beginning.stream(), _ -> "?")
                + ") as k (" + list(beginning.stream(), Column::name) + ") on " + same(beginning)
                + " where t.to_index = " + HOLDS;
    }

    private String same(List<Column<R>> columns) {
        return columns.stream()
                .map(c -> "t." + c.name() + " = k." + c.name() + "::" + c.type())
                .collect(Collectors.joining(" and "));
    }

    private static <R> String list(Stream<Column<R>> columns, Function<Column<R>, String> part) {
        return columns.map(part).collect(Collectors.joining(", "));
    }
}
