package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Set-based writes: all rows in one statement, one array per column, in the order of the statement's parameters, as in
 * {@code insert into t select * from unnest(?, ?)}.
 */
public final class Columns<T> {

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Columns(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Columns<T> of(List<T> rows) {
        return new Columns<>(List.copyOf(rows));
    }

    /**
     * @param type PostgreSQL name of the element type
     * @param value anything whose {@code toString} PostgreSQL reads as that type
     */
    public Columns<T> add(String type, Function<? super T, ? extends @Nullable Object> value) {
        List<@Nullable String> cells = new ArrayList<>(rows.size());
        for (T row : rows) {
            Object cell = value.apply(row);
            cells.add(cell == null ? null : cell.toString());
        }
        columns.add(new Column(type, cells));
        return this;
    }

    /** @return the number of rows that were written; without rows the statement is not sent */
    public int execute(Connection tx, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                statement.setArray(
                        i + 1, tx.createArrayOf(column.type(), column.cells().toArray(new String[0])));
            }
            return statement.executeUpdate();
        }
    }

    /**
     * A whole array as one cell: a column of type {@code text}, cast to {@code text[]} in the statement. (PostgreSQL's
     * {@code unnest} flattens arrays of arrays.)
     */
    public static String array(Collection<String> elements) {
        return elements.stream()
                .map(e -> '"' + e.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private record Column(String type, List<@Nullable String> cells) {}
}
