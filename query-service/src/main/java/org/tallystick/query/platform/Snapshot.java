package org.tallystick.query.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What one question sees: rows and position of one projection in one REPEATABLE READ transaction, read only. The projection's schema
 * is on the search path, and the reader's rights are in force for {@code reads_instrument}, {@code reads_released},
 * {@code reads_internal} and {@code reads_at_step}.
 */
public final class Snapshot {

    private final JdbcClient tx;
    private final Reader reader;
    private final Freshness freshness;
    private final Freshness newest;

    Snapshot(JdbcClient tx, Reader reader, Freshness freshness, Freshness newest) {
        this.tx = tx;
        this.reader = reader;
        this.freshness = freshness;
        this.newest = newest;
    }

    public Reader reader() {
        return reader;
    }

    /** The point that this question is about: {@code asOf} where it was given, else the projection's position. */
    public Freshness freshness() {
        return freshness;
    }

    /** The projection's position: as of when rights are those of today. */
    public Freshness newest() {
        return newest;
    }

    /** Named parameters; {@code :index} is bound already. */
    public StatementSpec sql(String sql) {
        return tx.sql(sql).param("index", freshness.index());
    }
}
