package org.tallystick.query.feed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a live table that is not what the events say.
 *
 * @param key the columns of its primary key
 * @param kind {@code MISSING} in the live table, {@code EXTRA} there, or {@code CHANGED}
 * @param columns in which it differs; what they hold is content, and not told
 * @param place of the row among the others, for the page that follows it
 */
record Difference(
        String table,
        JsonNode key,
        String kind,
        List<String> columns,
        @JsonIgnore String place) {

    private static final JsonMapper JSON = new JsonMapper();

    static Difference of(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getString("table_name"),
                JSON.readTree(row.getString("key")),
                row.getString("kind"),
                List.of((String[]) row.getArray("columns").getArray()),
                row.getString("table_name") + "\n" + row.getString("key"));
    }
}
