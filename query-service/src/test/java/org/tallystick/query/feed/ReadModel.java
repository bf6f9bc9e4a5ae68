package org.tallystick.query.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.tallystick.servers.Database;
import org.tallystick.servers.RealPostgres;

/** A migrated read model in a real PostgreSQL. */
public final class ReadModel implements AutoCloseable {

    // A machine that others use too may stand still for a while.
    static {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final String KIND = "readmodel";

    /** Migrated once; every other one begins as its copy. */
    private static final class Empty {
        static final Database INSTANCE = migrated(RealPostgres.shared().freshDatabase(KIND));
    }

    private final Database database;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    private ReadModel(Database database) {
        this.database = database;
    }

    public static ReadModel fresh() {
        return new ReadModel(freshDatabase());
    }

    public static Database freshDatabase() {
        return RealPostgres.shared().copyOf(Empty.INSTANCE, KIND);
    }

    static ReadModel of(Database database) {
        return new ReadModel(migrated(database));
    }

    private static Database migrated(Database database) {
        Flyway.configure()
                .dataSource(database.url(), "readmodel_owner", Database.PASSWORD)
                .locations("classpath:db/readmodel")
                .load()
                .migrate();
        return database;
    }

    public String url() {
        return database.url();
    }

    /** Pooled; gone when the model is closed. */
    public DataSource as(String role) {
        return pools.computeIfAbsent(role, this::pool);
    }

    private HikariDataSource pool(String role) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(Database.PASSWORD);
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    /** Empties the tables of a projection and forgets its position. */
    void forget(Projection projection) {
        String schema = schema(projection);
        run("delete from feed.projection_position where name = '" + projection.name() + "'");
        run("truncate "
                + tables(schema).stream().map(table -> schema + "." + table).collect(Collectors.joining(", ")));
    }

    void run(String sql) {
        try (Connection connection = as("readmodel_owner").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table of a projection. */
    Map<String, List<String>> rows(Projection projection) {
        return dump(projection, "to_jsonb(t)", "true");
    }

    /** The rows that hold at {@code index}, without saying until when, nor which texts were purged since: they are so at every index. */
    Map<String, List<String>> rowsAsOf(Projection projection, long index) {
        String holds = "from_index <= " + index + " and coalesce((to_jsonb(t) ->> 'to_index')::bigint, "
                + Long.MAX_VALUE + ") > " + index;
        String texts = "replace(replace((to_jsonb(t) - 'to_index')::text, '\"aXY=\"', '\"\"'), '\"Y3Q=\"', '\"\"')";
        return dump(projection, texts, holds);
    }

    private Map<String, List<String>> dump(Projection projection, String what, String where) {
        Map<String, List<String>> dump = new TreeMap<>();
        String schema = schema(projection);
        for (String table : tables(schema)) {
            dump.put(
                    table,
                    texts("select (" + what + ")::text from " + schema + "." + table + " t where " + where
                            + " order by 1"));
        }
        return dump;
    }

    List<String> tables(String schema) {
        return texts("select table_name::text from information_schema.tables where table_schema = '" + schema
                + "' order by 1");
    }

    /** First column of each row, read as those who answer questions. */
    List<String> texts(String sql) {
        try (Connection connection = as("readmodel_query").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String schema(Projection projection) {
        return projection.schema();
    }
}
