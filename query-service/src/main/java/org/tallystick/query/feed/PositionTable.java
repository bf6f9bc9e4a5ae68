package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Statements on {@code feed.projection_position} and {@code feed.active_version}. */
final class PositionTable {

    private static final String START = """
            with position as (
                insert into feed.projection_position (name, version, next_index)
                select n.name, n.version, 0
                  from (values (?, ?)) as n (name, version)
                 where not exists (select from feed.active_version a where a.name = n.name and a.version > n.version)
                    on conflict do nothing)
            insert into feed.active_version (name, version) values (?, ?) on conflict do nothing""";

    private static final String READ = """
            select p.version, next_index, last_event, accepted_at, coalesce(kafka_offset, -1) as kafka_offset,
                   p.version = a.version as active
              from feed.projection_position p
              join feed.active_version a using (name)
             where name = ? and p.version = greatest(?, a.version)""";

    private static final String ADVANCE = """
            update feed.projection_position
               set next_index = ?, last_event = ?, accepted_at = ?, kafka_offset = ?, applied_at = clock_timestamp()
             where name = ? and version = ? and next_index = ? and retired_at is null""";

    private static final String TAKE_OVER = """
            with retired as (
                update feed.projection_position live
                   set retired_at = clock_timestamp()
                  from feed.active_version a, feed.projection_position later
                 where a.name = ? and later.name = a.name and later.version = ? and later.version > a.version
                   and live.name = a.name and live.version = a.version and later.next_index >= live.next_index
                returning later.name, later.version)
            update feed.active_version a set version = r.version from retired r where a.name = r.name""";

    private PositionTable() {}

    /** Makes the row of a projection that has none; without an active version it becomes the active one. */
    static void start(Connection tx, Projection of) throws SQLException {
        try (PreparedStatement start = tx.prepareStatement(START)) {
            start.setString(1, of.name());
            start.setInt(2, of.version());
            start.setString(3, of.name());
            start.setInt(4, of.version());
            start.executeUpdate();
        }
    }

    /** The version that answers questions, or the later one that {@code of} is of. */
    static Row read(Connection tx, Projection of) throws SQLException {
        try (PreparedStatement read = tx.prepareStatement(READ)) {
            read.setString(1, of.name());
            read.setInt(2, of.version());
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the position of " + of.name() + " is gone");
                }
                return row(row);
            }
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getInt("version"), position(row), row.getBoolean("active"));
    }

    static FeedPosition position(ResultSet row) throws SQLException {
        OffsetDateTime accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new FeedPosition(
                row.getLong("next_index"),
                row.getObject("last_event", UUID.class),
                accepted == null ? null : accepted.toInstant(),
                row.getLong("kafka_offset"));
    }

    /**
     * Compare-and-set; the row stays locked until the end of the transaction. False when the position is not {@code from}, or a later
     * version has taken over.
     */
    static boolean advance(Connection tx, String name, int version, FeedPosition from, FeedPosition to)
            throws SQLException {
        try (PreparedStatement advance = tx.prepareStatement(ADVANCE)) {
            advance.setLong(1, to.nextIndex());
            advance.setObject(2, to.lastEvent());
            advance.setObject(
                    3,
                    to.acceptedAt() == null ? null : to.acceptedAt().atOffset(ZoneOffset.UTC),
                    Types.TIMESTAMP_WITH_TIMEZONE);
            advance.setLong(4, to.offset());
            advance.setString(5, name);
            advance.setInt(6, version);
            advance.setLong(7, from.nextIndex());
            return advance.executeUpdate() == 1;
        }
    }

    /** A later version that has become level with the live one answers from now on. */
    static boolean takeOver(Connection tx, String name, int version) throws SQLException {
        try (PreparedStatement takeOver = tx.prepareStatement(TAKE_OVER)) {
            takeOver.setString(1, name);
            takeOver.setInt(2, version);
            return takeOver.executeUpdate() == 1;
        }
    }

    /** @param active whether this version answers questions */
    record Row(int version, FeedPosition position, boolean active) {}
}
