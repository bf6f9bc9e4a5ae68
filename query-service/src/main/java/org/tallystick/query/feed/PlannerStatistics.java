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

    /** PostgreSQL's own default. */
    private static final int THOROUGH = 100;

    private static final int ROUGH = 10;

    private PlannerStatistics() {}

    /** Roughly how many rows there are, for tables that are still being filled: from a tenth of the sample. */
    static void guess(Connection tx, String schema) throws SQLException {
        refresh(tx, schema, ROUGH);
    }

    static void refresh(Connection tx, String schema) throws SQLException {
        refresh(tx, schema, THOROUGH);
    }

    /** Table by table, each in a transaction of its own that waits for nobody and ends soon: the feed waits for it. */
    private static void refresh(Connection tx, String schema, int target) throws SQLException {
        tx.setAutoCommit(false);
        for (String table : tables(tx, schema)) {
            try (Statement analyze = tx.createStatement()) {
                analyze.execute("set local lock_timeout = '1s'");
                analyze.execute("set local statement_timeout = '30s'");
                analyze.execute("set local default_statistics_target = " + target);
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
