package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.tallystick.command.platform.TryAgainLaterException;

/** Reads of the ledger outside of appends: streams to decide on, and what reference views are made of. */
final class LedgerReader {

    private static final String STREAMS = """
        SELECT e.idx, e.stream, e.event_id, e.accepted_at, e.event FROM unnest(?::text[]) AS s(name)
        CROSS JOIN LATERAL (SELECT * FROM ledger_entry WHERE stream = s.name ORDER BY stream_seq) AS e
        """;

    /** The condition is that of the partial index. */
    private static final String REFERENCE = """
        SELECT idx, stream, event_id, accepted_at, event FROM ledger_entry
        WHERE type NOT LIKE 'report.%' AND idx >= ? ORDER BY idx LIMIT ?
        """;

    /** The condition is that of the partial index. */
    private static final String EXPUNGED = """
        SELECT idx, stream, event_id, accepted_at, event FROM ledger_entry
        WHERE (type LIKE 'report.content-expunged.%' OR type LIKE 'report.drafts-erased.%') AND idx >= ? ORDER BY idx LIMIT ?
        """;

    /** The condition is that of the partial index. */
    private static final String RELEASED = """
        SELECT idx, stream, event_id, accepted_at, event FROM ledger_entry
        WHERE type LIKE 'report.released.%' AND idx >= ? ORDER BY idx LIMIT ?
        """;

    private static final String STREAMS_WITH = """
        SELECT s.name FROM unnest(?::text[]) AS s(name)
        WHERE EXISTS (SELECT FROM ledger_entry e WHERE e.stream = s.name AND starts_with(e.type, ?))
        """;

    private final DataSource ledger;

    LedgerReader(DataSource ledger) {
        this.ledger = ledger;
    }

    /** The streams that exist among these, each from its first event on. */
    Map<String, List<Stored>> streams(List<String> names) {
        Map<String, List<Stored>> found = new HashMap<>();
        List<Stored> all = read(
                STREAMS,
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("text", names.toArray())));
        all.forEach(one ->
                found.computeIfAbsent(one.stream, name -> new ArrayList<>()).add(one));
        return found;
    }

    /** @param type without version */
    Set<String> streamsWith(Collection<String> names, String type) {
        try (Connection connection = ledger.getConnection();
                PreparedStatement statement = connection.prepareStatement(STREAMS_WITH)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            statement.setString(2, type + ".v");
            Set<String> found = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        }
    }

    /** @param from index of the first entry that may be among them */
    List<Stored> reference(long from, int most) {
        return from(REFERENCE, from, most);
    }

    /** @param from index of the first entry that may be among them */
    List<Stored> expunged(long from, int most) {
        return from(EXPUNGED, from, most);
    }

    List<Stored> released(long from, int most) {
        return from(RELEASED, from, most);
    }

    private List<Stored> from(String sql, long from, int most) {
        return read(sql, (connection, statement) -> {
            statement.setLong(1, from);
            statement.setInt(2, most);
        });
    }

    private List<Stored> read(String sql, Parameters parameters) {
        try (Connection connection = ledger.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            parameters.set(connection, statement);
            List<Stored> stored = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stored.add(new Stored(row));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        }
    }

    @FunctionalInterface
    private interface Parameters {
        void set(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** One entry as far as readers need it. */
    static final class Stored {

        final long index;
        final String stream;
        final UUID eventId;
        final Instant acceptedAt;
        final byte[] event;

        Stored(ResultSet row) throws SQLException {
            this.index = row.getLong(1);
            this.stream = row.getString(2);
            this.eventId = row.getObject(3, UUID.class);
            this.acceptedAt = row.getObject(4, OffsetDateTime.class).toInstant();
            this.event = row.getBytes(5);
        }
    }
}
