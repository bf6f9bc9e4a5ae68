package org.tallystick.query.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A row of a live table that is not what the events say.
 *
 * @param key the columns of its primary key, as JSON
 * @param kind {@code MISSING} in the live table, {@code EXTRA} there, or {@code CHANGED}
 * @param columns in which it differs; what they hold is content, and not told
 */
record Difference(String table, @JsonRawValue String key, String kind, List<String> columns) {

    /** For the page after it. */
    String place() {
        return table + "\n" + key;
    }

    static Difference of(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getString("table_name"), row.getString("key"), row.getString("kind"), List.of((String[])
                        row.getArray("columns").getArray()));
    }
}
