package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes its rows, and loses the connection before anyone could commit them. */
final class CrashingProjection implements Projection {

    private final Projection inner;

    CrashingProjection(Projection inner) {
        this.inner = inner;
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public int version() {
        return inner.version();
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        inner.apply(tx, batch);
        throw new SQLException("the connection is gone", "08006");
    }
}
