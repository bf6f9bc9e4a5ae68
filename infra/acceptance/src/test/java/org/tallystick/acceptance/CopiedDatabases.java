package org.tallystick.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Copies of ledger and head store beside those of a local run, byte for byte as a backup has them, and what a superuser can do to
 * them with triggers off. Gone when closed.
 */
final class CopiedDatabases implements AutoCloseable {

    private static final List<String> TABLES = List.of("ledger_entry", "ledger_batch", "ledger_tile");

    private final LocalRun run;
    private final Connection ledger;
    private final Connection heads;

    /** One row of the ledger. */
    static final class Row {

        private final long index;
        private final String type;
        private final byte[] salt;
        private final byte[] event;
        private final byte[] sealed;

        Row(long index, String type, byte[] salt, byte[] event, byte[] sealed) {
            this.index = index;
            this.type = type;
            this.salt = salt;
            this.event = event;
            this.sealed = sealed;
        }

        long index() {
            return index;
        }

        String type() {
            return type;
        }

        byte[] salt() {
            return salt;
        }

        byte[] event() {
            return event;
        }

        byte[] sealed() {
            return sealed;
        }
    }

    /** Changes a value a little. */
    @FunctionalInterface
    interface Change {
        byte[] of(byte[] value);
    }

    private CopiedDatabases(LocalRun run) throws SQLException {
        this.run = run;
        this.ledger = superuser("ledger_drill");
        this.heads = superuser("heads_drill");
    }

    /** The keys alone, as they are before all else is copied. */
    static void backUpKeys(LocalRun run) throws SQLException {
        try (Connection server = run.superuser("postgres")) {
            copy(server, "keys");
        }
    }

    /** The services of the run lose their connections for a moment. */
    static CopiedDatabases of(LocalRun run) throws SQLException {
        try (Connection server = run.superuser("postgres")) {
            // The store first: what it holds is in the ledger then.
            copy(server, "heads");
            copy(server, "ledger");
        }
        CopiedDatabases copies = new CopiedDatabases(run);
        for (String table : TABLES) {
            execute(copies.ledger, "create table kept_" + table + " as select * from " + table);
        }
        return copies;
    }

    private static void copy(Connection server, String name) throws SQLException {
        execute(server, "drop database if exists " + name + "_drill with (force)");
        execute(server, "alter database " + name + " allow_connections false");
        try {
            execute(
                    server,
                    "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
            execute(server, "create database " + name + "_drill template " + name);
        } finally {
            execute(server, "alter database " + name + " allow_connections true");
        }
        execute(server, "grant connect on database " + name + "_drill to public");
    }

    private Connection superuser(String database) throws SQLException {
        Connection connection = run.superuser(database);
        execute(connection, "set session_replication_role = replica");
        return connection;
    }

    String[] settings() {
        return new String[] {
            "tallystick.ledger.url=" + run.jdbcUrl("ledger_drill"),
            "tallystick.heads.url=" + run.jdbcUrl("heads_drill"),
            "tallystick.keys.url=" + run.jdbcUrl("keys_drill"),
            // What was copied is nobody's business on the topic.
            "spring.kafka.bootstrap-servers=127.0.0.1:9"
        };
    }

    /** Everything as it was when it was copied. */
    void putRight() throws SQLException {
        for (String table : TABLES) {
            execute(ledger, "delete from " + table);
            execute(ledger, "insert into " + table + " select * from kept_" + table);
        }
    }

    void inLedger(String sql) throws SQLException {
        execute(ledger, sql);
    }

    List<Row> rows(long from, long to) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = ledger.prepareStatement(
                "select idx, type, salt, event, sealed_record from ledger_entry where idx >= ? and idx < ?"
                        + " order by idx")) {
            select.setLong(1, from);
            select.setLong(2, to);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            String.valueOf(row.getString(2)),
                            row.getBytes(3),
                            row.getBytes(4),
                            row.getBytes(5)));
                }
            }
        }
        return rows;
    }

    long size() throws SQLException {
        return number(ledger, "select max(size) from ledger_batch");
    }

    /** Of the largest head that was claimed. */
    long claimed() throws SQLException {
        return number(heads, "select max(size) from head");
    }

    void flip(String column, long index, Change change) throws SQLException {
        change(ledger, "ledger_entry", column, "idx = " + index, change);
    }

    void flipTile(long n, Change change) throws SQLException {
        change(ledger, "ledger_tile", "hashes", "level = 0 and n = " + n, change);
    }

    /** The note that is shown. */
    void flipNote(Change change) throws SQLException {
        change(
                heads,
                "checkpoint",
                "note",
                "(size, time) = (select size, time from checkpoint order by size desc, time desc limit 1)",
                change);
    }

    /** What was signed since the copy was made comes to this store too: it is independent of the ledger. */
    void headsOfToday() throws SQLException {
        try (Connection today = run.superuser("heads")) {
            for (String table : List.of("head", "checkpoint")) {
                try (Statement select = today.createStatement();
                        ResultSet row = select.executeQuery("select * from " + table)) {
                    int columns = row.getMetaData().getColumnCount();
                    String sql = "insert into " + table + " values (?" + ", ?".repeat(columns - 1)
                            + ") on conflict do nothing";
                    try (PreparedStatement insert = heads.prepareStatement(sql)) {
                        while (row.next()) {
                            for (int column = 1; column <= columns; column++) {
                                insert.setObject(column, row.getObject(column));
                            }
                            insert.executeUpdate();
                        }
                    }
                }
            }
        }
    }

    private static void change(Connection database, String table, String column, String where, Change change)
            throws SQLException {
        byte[] value;
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery("select " + column + " from " + table + " where " + where)) {
            row.next();
            value = row.getBytes(1);
        }
        byte[] changed = change.of(value.clone());
        if (Arrays.equals(value, changed)) {
            throw new AssertionError("nothing was changed in " + table + " where " + where);
        }
        try (PreparedStatement update =
                database.prepareStatement("update " + table + " set " + column + " = ? where " + where)) {
            update.setBytes(1, changed);
            update.executeUpdate();
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement select = database.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
        heads.close();
        try (Connection server = run.superuser("postgres")) {
            execute(server, "drop database ledger_drill with (force)");
            execute(server, "drop database heads_drill with (force)");
            execute(server, "drop database keys_drill with (force)");
        }
    }
}
