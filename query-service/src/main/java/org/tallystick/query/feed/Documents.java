package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table whose rows are documents: each event of a thing makes the thing's next document, which holds until the one after it. The table has
 * {@code id}, {@code doc jsonb}, {@code from_index} and {@code to_index}; what questions filter by are generated columns. An event that leaves
 * the document as it is makes no row. For things of some
 * tens of events each; what comes by the thousand takes columns of its own.
 */
public final class Documents<D> {

    private static final long HOLDS = Long.MAX_VALUE;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String table;
    private final Class<D> type;
    private final Step<D> step;

    public Documents(String table, Class<D> type, Step<D> step) {
        this.table = table;
        this.type = type;
        this.step = step;
    }

    /** From one document to the next. */
    @FunctionalInterface
    public interface Step<D> {

        /** @param before null for the first event of a thing */
        D after(@Nullable D before, LedgerEntry entry);
    }

    public static <D> D read(String json, Class<D> type) {
        return JSON.readValue(json, type);
    }

    /** What stands behind the first slash of the stream. */
    public static String idOf(LedgerEntry entry) {
        String stream = entry.envelope().stream();
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** @param entries of this table's things only, in order */
    public void write(Connection tx, List<LedgerEntry> entries) throws SQLException {
        Map<String, D> now = holding(tx, entries);
        Map<String, Integer> newest = new HashMap<>();
        Map<String, Long> ends = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            String id = idOf(entry);
            D next = step.after(now.get(id), entry);
            if (next.equals(now.put(id, next))) {
                continue;
            }
            ends.putIfAbsent(id, entry.index());
            Integer before = newest.put(id, rows.size());
            if (before != null) {
                rows.set(before, rows.get(before).until(entry.index()));
            }
            rows.add(new Row(id, JSON.writeValueAsString(next), entry.index(), HOLDS));
        }
        end(tx, ends);
        insert(tx, rows);
    }

    private Map<String, D> holding(Connection tx, List<LedgerEntry> entries) throws SQLException {
        Set<String> ids = new TreeSet<>();
        entries.forEach(entry -> ids.add(idOf(entry)));
        Map<String, D> holding = new HashMap<>();
        if (ids.isEmpty()) {
            return holding;
        }
        String select = "select id, doc from " + table + " where to_index = " + HOLDS + " and id = any (?)";
        try (PreparedStatement statement = tx.prepareStatement(select)) {
            statement.setArray(1, tx.createArrayOf("text", ids.toArray()));
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    holding.put(found.getString(1), read(found.getString(2), type));
                }
            }
        }
        return holding;
    }

    private void end(Connection tx, Map<String, Long> ends) throws SQLException {
        Columns.of(List.copyOf(ends.entrySet()))
                .add("text", Map.Entry::getKey)
                .add("bigint", Map.Entry::getValue)
                .execute(
                        tx,
                        "update " + table + " t set to_index = n.at from unnest(?, ?) as n (id, at)"
                                + " where t.id = n.id and t.to_index = " + HOLDS);
    }

    private void insert(Connection tx, List<Row> rows) throws SQLException {
        Columns.of(rows)
                .add("text", Row::id)
                .add("jsonb", Row::doc)
                .add("bigint", Row::from)
                .add("bigint", Row::to)
                .execute(
                        tx,
                        "insert into " + table + " (id, doc, from_index, to_index) select * from unnest(?, ?, ?, ?)");
    }

    private record Row(String id, String doc, long from, long to) {

        Row until(long index) {
            return new Row(id, doc, from, index);
        }
    }
}
