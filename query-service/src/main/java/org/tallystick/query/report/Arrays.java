package org.tallystick.query.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Columns of type {@code text[]}. */
final class Arrays {

    private Arrays() {}

    static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
