package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's planner knows of the tables of a projection. */
final class PlannerStatistics {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = ? order by tablename""";

    private PlannerStatistics() {}

    /** Table by table, each in a transaction of its own. */
    static void refresh(Connection autoCommitting, Projection of) throws SQLException {
        for (String table : tables(autoCommitting, of)) {
            try (Statement analyze = autoCommitting.createStatement()) {
                analyze.execute("analyze " + table);
            }
        }
    }

    private static List<String> tables(Connection connection, Projection of) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, of.schema());
            try (ResultSet rows = statement.executeQuery()) {
                List<String> tables = new ArrayList<>();
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
                return tables;
            }
        }
    }
}
