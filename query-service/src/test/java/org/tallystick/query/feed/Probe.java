package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Notes each entry that it is given; one that was given twice violates its key. */
final class Probe implements Projection {

    private final int version;
    private final long failsAt;

    private Probe(int version, long failsAt) {
        this.version = version;
        this.failsAt = failsAt;
    }

    static Probe in(ReadModel model) {
        return in(model, 1);
    }

    static Probe in(ReadModel model, int version) {
        String schema = "probe_v" + version;
        model.run("create schema " + schema);
        model.run("create table " + schema + ".seen (from_index bigint primary key, event_id uuid not null)");
        model.run("call feed.grant_projection('" + schema + "')");
        return new Probe(version, -1);
    }

    Probe failingAt(long index) {
        return new Probe(version, index);
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        if (batch.stream().anyMatch(entry -> entry.index() == failsAt)) {
            throw new IllegalStateException("can not take it");
        }
        Columns.of(batch)
                .add("bigint", LedgerEntry::index)
                .add("uuid", LedgerEntry::eventId)
                .execute(tx, "insert into seen (from_index, event_id) select * from unnest(?, ?)");
    }
}
