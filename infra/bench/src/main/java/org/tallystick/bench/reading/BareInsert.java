package org.tallystick.bench.reading;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tallystick.servers.Database;

/**
 * What the rows alone cost: those that a rebuild has left are inserted once more, into empty tables with the same indexes, a thousand in a
 * statement and a commit, by one connection. Reading them does not count.
 */
final class BareInsert {

    private static final int CHUNK = 1_000;

    private static final String TABLES = """
            select format('%I.%I', t.schemaname, t.tablename) as name,
                   array_agg(quote_ident(a.attname) order by a.attnum) as columns,
                   array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types
              from pg_tables t
              join pg_attribute a on a.attrelid = format('%I.%I', t.schemaname, t.tablename)::regclass
             where t.schemaname ~ '_v[0-9]+$' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''
             group by 1 order by 1""";

    private final Connection from;
    private final Connection to;
    private long rows;
    private long nanos;

    private BareInsert(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** @param seconds that inserting took */
    record Result(long rows, double seconds) {

        Result plus(Result other) {
            return new Result(rows + other.rows, seconds + other.seconds);
        }
    }

    /** By projection. */
    static Map<String, Result> of(Database readModel) {
        try (Connection from = readModel.connectAsSuperuser();
                Connection to = readModel.connectAsSuperuser()) {
            from.setAutoCommit(false);
            to.setAutoCommit(false);
            var bare = new BareInsert(from, to);
            bare.run("set synchronous_commit = off"); // as the feed has it
            bare.run("create schema bare");
            Map<String, Result> results = new TreeMap<>();
            for (Table table : bare.tables()) {
                bare.rows = 0;
                bare.nanos = 0;
                bare.copy(table);
                results.merge(table.projection(), new Result(bare.rows, bare.nanos / 1e9), Result::plus);
            }
            bare.run("drop schema bare cascade");
            return results;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Table(String name, List<String> columns, List<String> types) {

        String projection() {
            return name.replaceFirst("_v[0-9]+[.].*", "");
        }

        String select() {
            return "select " + columns.stream().map(column -> column + "::text").collect(Collectors.joining(", "))
                    + " from " + name;
        }

        String insert() {
            return "insert into bare.copy (" + String.join(", ", columns) + ") select "
                    + IntStream.range(0, columns.size())
                            .mapToObj(i -> "c" + i + "::" + types.get(i))
                            .collect(Collectors.joining(", "))
                    + " from unnest(" + "?::text[], ".repeat(columns.size() - 1) + "?::text[]) as n ("
                    + IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "))
                    + ") on conflict do nothing";
        }
    }

    private List<Table> tables() throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery(TABLES)) {
            List<Table> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(new Table(
                        found.getString("name"),
                        List.of((String[]) found.getArray("columns").getArray()),
                        List.of((String[]) found.getArray("types").getArray())));
            }
            return tables;
        }
    }

    private void copy(Table table) throws SQLException {
        run("create table bare.copy (like " + table.name() + " including all)");
        try (Statement statement = from.createStatement()) {
            statement.setFetchSize(CHUNK);
            try (ResultSet found = statement.executeQuery(table.select());
                    PreparedStatement insert = to.prepareStatement(table.insert())) {
                while (chunk(table, found, insert)) {
                    to.commit();
                }
            }
        }
        from.rollback();
        run("drop table bare.copy");
    }

    private boolean chunk(Table table, ResultSet found, PreparedStatement insert) throws SQLException {
        String[][] cells = new String[table.columns().size()][CHUNK];
        int size = 0;
        while (size < CHUNK && found.next()) {
            for (int i = 0; i < cells.length; i++) {
                cells[i][size] = found.getString(i + 1);
            }
            size++;
        }
        if (size == 0) {
            return false;
        }
        long begin = System.nanoTime();
        for (int i = 0; i < cells.length; i++) {
            insert.setArray(i + 1, to.createArrayOf("text", Arrays.copyOf(cells[i], size)));
        }
        insert.executeUpdate();
        to.commit();
        nanos += System.nanoTime() - begin;
        rows += size;
        return size == CHUNK;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
        to.commit();
    }
}
