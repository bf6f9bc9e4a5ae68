package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.feed.Columns;

/**
 * What one batch changes in one table, gathered and then written with one statement that ends rows and one that adds rows. A key
 * that changes several times in a batch leaves a row for each range, as if every entry had been a batch of its own.
 */
final class RangedRows<R> {

    private final Table<R> table;
    private final Map<List<String>, R> holding = new HashMap<>();
    private final Map<List<String>, Ranged<R>> open = new LinkedHashMap<>();
    private final Map<List<String>, Long> firstChange = new LinkedHashMap<>();
    private final List<Ranged<R>> ended = new ArrayList<>();

    RangedRows(Table<R> table) {
        this.table = table;
    }

    /** Reads the rows that hold of all keys that begin with one of {@code beginnings}, so that {@link #at} knows them. */
    void load(Connection tx, Collection<List<String>> beginnings, String columns, RowReader<R> reader)
            throws SQLException {
        if (beginnings.isEmpty()) {
            return;
        }
        List<List<String>> distinct = beginnings.stream().distinct().toList();
        int parts = distinct.getFirst().size();
        try (PreparedStatement statement = tx.prepareStatement(table.select(columns, parts))) {
            for (int i = 0; i < parts; i++) {
                int part = i;
                Object[] values = distinct.stream().map(key -> key.get(part)).toArray();
                statement.setArray(i + 1, tx.createArrayOf("text", values));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    R row = reader.read(rows);
                    holding.put(table.keyOf(row), row);
                }
            }
        }
    }

    /** What holds now: loaded, or put in this batch. */
    @Nullable
    R at(List<String> key) {
        return holding.get(key);
    }

    /** All that {@link #at} knows, in the order of their keys. */
    Stream<R> all() {
        return all(_ -> true);
    }

    /** Those of them that {@code which} takes. */
    Stream<R> all(Predicate<? super R> which) {
        Map<String, R> byKey = new TreeMap<>();
        holding.forEach((key, row) -> {
            if (which.test(row)) {
                byKey.put(String.join("\0", key), row);
            }
        });
        return byKey.values().stream();
    }

    /** {@code row} holds from {@code index} on, instead of what its key had before. */
    void put(R row, long index) {
        List<String> key = table.keyOf(row);
        holding.put(key, row);
        firstChange.putIfAbsent(key, index);
        Ranged<R> before = open.put(key, new Ranged<>(row, index, Table.HOLDS));
        if (before != null && before.from() < index) {
            ended.add(new Ranged<>(before.row(), before.from(), index));
        }
    }

    /** What {@code key} had ends at {@code index}, and nothing takes its place. */
    void end(List<String> key, long index) {
        holding.remove(key);
        firstChange.putIfAbsent(key, index);
        Ranged<R> before = open.remove(key);
        if (before != null && before.from() < index) {
            ended.add(new Ranged<>(before.row(), before.from(), index));
        }
    }

    void write(Connection tx) throws SQLException {
        Columns<Map.Entry<List<String>, Long>> ends = Columns.of(List.copyOf(firstChange.entrySet()));
        for (int i = 0; i < table.keys().size(); i++) {
            int part = i;
            ends.add("text", change -> change.getKey().get(part));
        }
        ends.add("bigint", Map.Entry::getValue).execute(tx, table.end());

        Columns<Ranged<R>> rows =
                Columns.of(Stream.concat(ended.stream(), open.values().stream()).toList());
        table.columns()
                .forEach(column -> rows.add("text", ranged -> column.value().apply(ranged.row())));
        rows.add("bigint", Ranged::from).add("bigint", Ranged::to).execute(tx, table.insert());
    }

    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private record Ranged<R>(R row, long from, long to) {}
}
