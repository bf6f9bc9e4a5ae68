package org.tallystick.query.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a projection that is filled beside the live one, as operators are told of it.
 *
 * @param version of the tables that are filled
 * @param from what the entries are read from
 * @param reason why it failed
 * @param failedAt the entry that it failed at, null for other reasons
 * @param nextIndex how many entries the new tables hold
 * @param target how many it takes to be level; at the end, how many both held
 * @param eventsPerSecond of the newest run, 0 while it waits
 * @param secondsLeft at that rate
 * @param replaced the version that was live before
 * @param differences how many rows of the live tables a proof found other than the events say
 */
record Rebuild(
        long id,
        String projection,
        int version,
        Source from,
        Purpose purpose,
        State state,
        @Nullable String reason,
        @Nullable Long failedAt,
        long nextIndex,
        long target,
        long eventsPerSecond,
        @Nullable Long secondsLeft,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer replaced,
        @Nullable Long differences) {

    enum Source {
        KAFKA,
        /** The database of command-service, where it is configured. */
        LEDGER
    }

    enum Purpose {
        /** The new tables answer once they are level. */
        SWAP,
        /** They are compared with the live ones at the same entry, and dropped. */
        PROOF
    }

    enum State {
        RUNNING,
        PAUSED,
        /** At an entry that it can not take, or for another reason; until it is resumed or cancelled. */
        FAILED,
        CANCELLED,
        SWAPPED,
        VERIFIED,
        DIVERGED,
        /** What it said was of tables that a migration has emptied since. */
        SUPERSEDED
    }

    static Rebuild of(ResultSet row, int number) throws SQLException {
        long next = row.getLong("next_index");
        long target = row.getLong("target");
        long rate = row.getLong("rate");
        State state = State.valueOf(row.getString("state"));
        boolean moves = state == State.RUNNING && rate > 0;
        return new Rebuild(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("version"),
                Source.valueOf(row.getString("source")),
                Purpose.valueOf(row.getString("purpose")),
                state,
                row.getString("reason"),
                row.getObject("failed_at", Long.class),
                next,
                target,
                moves ? rate : 0,
                moves ? (Long) Math.ceilDiv(target - next, rate) : null,
                instant(row, "started_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"),
                row.getObject("replaced", Integer.class),
                row.getObject("differences", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    boolean proves() {
        return purpose == Purpose.PROOF;
    }

    @Override
    public String toString() {
        return "rebuild " + id + " (" + projection + " version " + version + ")";
    }
}
