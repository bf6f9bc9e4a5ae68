package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements on {@code feed.stopped} and {@code feed.skipped}: what every instance on this database goes by. */
final class StopTable {

    private static final String STOP = """
            insert into feed.stopped as s (name, version, entry_index, event_id, event_type, why)
            select name, version, next_index, ?, ?, ? from feed.projection_position
             where name = ? and version = ? and next_index = ? and retired_at is null
                on conflict (name, version) do update
               set entry_index = excluded.entry_index, event_id = excluded.event_id, event_type = excluded.event_type, why = excluded.why,
                   since = case when s.entry_index = excluded.entry_index then s.since else excluded.since end""";

    private static final String READ = """
            select s.* from feed.stopped s join feed.projection_position p using (name, version)
             where name = ? and version = ? and s.entry_index = p.next_index""";

    private static final String SKIP = """
            insert into feed.skipped (name, version, entry_index) values (?, ?, ?) on conflict do nothing""";

    private static final String SKIPPED = """
            select entry_index from feed.skipped k join feed.projection_position p using (name, version)
             where name = ? and version = ? and entry_index < next_index order by entry_index""";

    private static final String BEGIN_AGAIN = """
            delete from feed.skipped k using feed.projection_position p
             where k.name = ? and k.version = ? and p.name = k.name and p.version = k.version and k.entry_index >= p.next_index""";

    private StopTable() {}

    /** Writes nothing when the position is no longer the one that {@code beyond} follows. */
    static void stop(Connection tx, String name, int version, FeedPosition beyond, String type, String why)
            throws SQLException {
        try (PreparedStatement stop = tx.prepareStatement(STOP)) {
            stop.setObject(1, beyond.lastEvent());
            stop.setString(2, type);
            stop.setString(3, why.replace("\0", ""));
            stop.setString(4, name);
            stop.setInt(5, version);
            stop.setLong(6, beyond.nextIndex() - 1);
            stop.executeUpdate();
        }
    }

    /** Where it stands still; null while it may go on. */
    static @Nullable Stop read(Connection tx, String name, int version) throws SQLException {
        try (PreparedStatement read = tx.prepareStatement(READ)) {
            read.setString(1, name);
            read.setInt(2, version);
            try (ResultSet row = read.executeQuery()) {
                return row.next() ? stop(row) : null;
            }
        }
    }

    static Stop stop(ResultSet row) throws SQLException {
        return new Stop(
                row.getLong("entry_index"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("why"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    static void skip(Connection tx, String name, int version, long index) throws SQLException {
        try (PreparedStatement skip = tx.prepareStatement(SKIP)) {
            skip.setString(1, name);
            skip.setInt(2, version);
            skip.setLong(3, index);
            skip.executeUpdate();
        }
    }

    /** Which entries are not in the rows. */
    static List<Long> skipped(Connection tx, String name, int version) throws SQLException {
        try (PreparedStatement read = tx.prepareStatement(SKIPPED)) {
            read.setString(1, name);
            read.setInt(2, version);
            try (ResultSet rows = read.executeQuery()) {
                List<Long> skipped = new ArrayList<>();
                while (rows.next()) {
                    skipped.add(rows.getLong(1));
                }
                return skipped;
            }
        }
    }

    /** One that was set back meets again what it skipped, and may take it this time. */
    static void beginAgain(Connection tx, String name, int version) throws SQLException {
        try (PreparedStatement delete = tx.prepareStatement(BEGIN_AGAIN)) {
            delete.setString(1, name);
            delete.setInt(2, version);
            delete.executeUpdate();
        }
    }
}
