package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.tallystick.query.feed.Rebuild.State;

/** The statements of a run, each within a transaction of the run. */
final class RebuildStep {

    private static final String POSITION = """
            insert into feed.projection_position (name, version, next_index) values (?, ?, 0)""";

    private static final String BEGIN = """
            update feed.rebuild r set run_at = clock_timestamp(), run_from = p.next_index
              from feed.projection_position p where r.id = ? and p.name = r.name and p.version = r.version""";

    private static final String STANDING = """
            select p.next_index, p.last_event, p.accepted_at, coalesce(p.kafka_offset, -1) as kafka_offset,
                   l.version as live_version, l.next_index as live
              from feed.projection_position p
              join feed.active_version a on a.name = p.name
              join feed.projection_position l on l.name = a.name and l.version = a.version
             where p.name = ? and p.version = ?""";

    private static final String SWAPPED = """
            with live as (
                select l.* from feed.projection_position l join feed.active_version a using (name, version) where a.name = ?),
            moved as (
                update feed.projection_position p set kafka_offset = live.kafka_offset from live
                 where p.name = live.name and p.version = ? and p.next_index = live.next_index)
            update feed.rebuild r
               set state = 'SWAPPED', ended_at = clock_timestamp(), up_to = live.next_index, replaced = live.version
              from live where r.id = ? and r.state = 'RUNNING'""";

    private static final String PROVED = """
            update feed.rebuild set state = ?, ended_at = clock_timestamp(), up_to = ?, differences = ?
             where id = ? and state = 'RUNNING'""";

    private static final String FAILED = """
            update feed.rebuild set state = 'FAILED', failed_at = ?, reason = ? where id = ? and state = 'RUNNING'""";

    private RebuildStep() {}

    /** Makes the tables when there are none yet. */
    static boolean begin(Connection tx, Rebuild of) throws SQLException {
        if (!isFilled(tx, of)) {
            int live = activeVersion(tx, of);
            update(tx, "call feed.make_version(?, ?, ?)", of.projection(), live, of.version());
            update(tx, POSITION, of.projection(), of.version());
        }
        return update(tx, BEGIN, of.id()) == 1;
    }

    private static boolean isFilled(Connection tx, Rebuild of) throws SQLException {
        return number(
                        tx,
                        "select count(*) from feed.projection_position where name = ? and version = ?",
                        of.projection(),
                        of.version())
                == 1;
    }

    private static int activeVersion(Connection tx, Rebuild of) throws SQLException {
        return (int) number(tx, "select version from feed.active_version where name = ?", of.projection());
    }

    static Standing standing(Connection tx, Rebuild of) throws SQLException {
        try (PreparedStatement read = prepare(tx, STANDING, of.projection(), of.version());
                ResultSet row = read.executeQuery()) {
            if (!row.next()) {
                throw new SQLException(of + " has no position any more", "08000");
            }
            return new Standing(PositionTable.position(row), row.getLong("live"), row.getInt("live_version"));
        }
    }

    /** Whether nobody told it to stop; nobody does until the end of the transaction. */
    static boolean isWanted(Connection tx, Rebuild of) throws SQLException {
        try (PreparedStatement read =
                        prepare(tx, "select from feed.rebuild where id = ? and state = 'RUNNING' for share", of.id());
                ResultSet row = read.executeQuery()) {
            return row.next();
        }
    }

    /** Rows and position are lost together, and made again: nobody was told of them. */
    static void loseTheLastOnACrash(Connection tx) throws SQLException {
        update(tx, "set local synchronous_commit = off");
    }

    static boolean index(Connection tx, Rebuild of) throws SQLException {
        update(tx, "call feed.make_indexes(?, ?, ?, false)", of.projection(), activeVersion(tx, of), of.version());
        return true;
    }

    /** The live version goes no further until the end of the transaction. */
    static Standing hold(Connection tx, Rebuild of) throws SQLException {
        // Nor does it stand still with an instance that does.
        update(tx, "set local idle_in_transaction_session_timeout = '15s'");
        update(
                tx,
                "select from feed.projection_position join feed.active_version using (name, version) where name = ? for update of projection_position",
                of.projection());
        return standing(tx, of);
    }

    /** @param tx holds the live version, with which this one is level */
    static boolean swap(Connection tx, Rebuild of) throws SQLException {
        return update(tx, SWAPPED, of.projection(), of.version(), of.id()) == 1
                && PositionTable.takeOver(tx, of.projection(), of.version());
    }

    /** From now on the transaction sees both versions as they are now. */
    static void see(Connection snapshot, Rebuild of) throws SQLException {
        if (standing(snapshot, of).behind() != 0) {
            throw new SQLException(of + " is not level", "40000");
        }
    }

    /** False when it is no longer wanted: then what was found is not to be kept. */
    static boolean proved(Connection tx, Rebuild of, long upTo, long differences) throws SQLException {
        State state = differences == 0 ? State.VERIFIED : State.DIVERGED;
        if (update(tx, PROVED, state.name(), upTo, differences, of.id()) == 0) {
            return false;
        }
        update(tx, "call feed.drop_version(?, ?)", of.projection(), of.version());
        return true;
    }

    static boolean fail(Connection tx, Rebuild of, long index, String reason) throws SQLException {
        return update(tx, FAILED, index, reason, of.id()) == 1;
    }

    private static long number(Connection tx, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement read = prepare(tx, sql, parameters);
                ResultSet row = read.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int update(Connection tx, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(tx, sql, parameters)) {
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private static PreparedStatement prepare(Connection tx, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = tx.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** @param live how many entries the version that answers holds */
    record Standing(FeedPosition position, long live, int liveVersion) {

        long behind() {
            return live - position.nextIndex();
        }

        Standing at(FeedPosition now) {
            return new Standing(now, live, liveVersion);
        }
    }
}
