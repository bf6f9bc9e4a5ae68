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

    /** Table by table, each in a transaction of its own that waits for nobody and ends soon: the feed waits for it. */
    static void refresh(Connection tx, String schema) throws SQLException {
        tx.setAutoCommit(false);
        for (String table : tables(tx, schema)) {
            try (Statement analyze = tx.createStatement()) {
                analyze.execute("set local lock_timeout = '1s'");
                analyze.execute("set local statement_timeout = '30s'");
                analyze.execute("analyze " + table);
            }
            tx.commit();
        }
        tx.commit();
    }

    private static List<String> tables(Connection connection, String schema) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLES)) {
            statement.setString(1, schema);
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
