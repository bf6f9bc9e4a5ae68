package org.tallystick.servers;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.tallystick.servers.postgres.Databases;

/** A real PostgreSQL 18 with durability on, on 127.0.0.1 and a free port. */
public final class RealPostgres implements AutoCloseable {

    private final PostgresWay way;
    private final AtomicInteger databases = new AtomicInteger();
    private final Thread closeAtEnd = new Thread(this::discard, "stop PostgreSQL");

    private RealPostgres(PostgresWay way) {
        this.way = way;
        Runtime.getRuntime().addShutdownHook(closeAtEnd);
        way.start();
        try {
            Databases.create(way.superuserUrl("postgres"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one for most tests: started on first use, gone with the JVM. */
    public static RealPostgres shared() {
        return Shared.INSTANCE;
    }

    /** One of its own, for a test that kills it. */
    public static RealPostgres start() {
        return new RealPostgres(Way.chosen() == Way.CONTAINERS ? new ContainerPostgres() : new EmbeddedPostgres());
    }

    /**
     * An empty database of a name never used before, with the owner, roles and rights of its kind.
     *
     * @param kind {@code ledger}, {@code keys}, {@code readmodel}, {@code heads} or {@code witness}
     */
    public Database freshDatabase(String kind) {
        return database(kind, "template1");
    }

    /**
     * A database of a name never used before that begins with the tables and rows of another.
     *
     * @param kind of both
     * @param other to which nobody is connected
     */
    public Database copyOf(Database other, String kind) {
        return database(kind, other.name());
    }

    private Database database(String kind, String template) {
        var name = kind + "_" + databases.incrementAndGet();
        try {
            Databases.createAnother(way.superuserUrl("postgres"), kind, name, template);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(way.url(name), way.superuserUrl(name));
    }

    /** {@code kill -9}. */
    public void kill() {
        way.kill();
    }

    /** Starts it again on the same data and port. */
    public void startAgain() {
        way.start();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(closeAtEnd);
        discard();
    }

    private void discard() {
        way.discard();
    }

    private static final class Shared {
        static final RealPostgres INSTANCE = RealPostgres.start();
    }
}
