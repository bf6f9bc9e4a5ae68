package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Notes each entry that it is given; one that was given twice violates its key. */
final class Probe implements Projection {

    private final int version;
    private final long failsAt;
    private final long diesAt;

    private Probe(int version, long failsAt, long diesAt) {
        this.version = version;
        this.failsAt = failsAt;
        this.diesAt = diesAt;
    }

    static Probe in(ReadModel model) {
        return in(model, 1);
    }

    static Probe in(ReadModel model, int version) {
        String schema = "probe_v" + version;
        model.run("create schema " + schema);
        model.run("create table " + schema + ".seen (from_index bigint primary key, event_id uuid not null)");
        model.run("call feed.grant_projection('" + schema + "')");
        return new Probe(version, -1, -1);
    }

    Probe failingAt(long index) {
        return new Probe(version, index, -1);
    }

    Probe dyingAt(long index) {
        return new Probe(version, -1, index);
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
        if (batch.stream().anyMatch(entry -> entry.index() == diesAt)) {
            throw new OutOfMemoryError("for the test");
        }
        Columns.of(batch)
                .add("bigint", LedgerEntry::index)
                .add("uuid", LedgerEntry::eventId)
                .execute(tx, "insert into seen (from_index, event_id) select * from unnest(?, ?)");
    }
}
