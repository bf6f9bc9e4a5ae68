package org.tallystick.command.seal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.command.ledger.AppendLock;
import org.tallystick.command.platform.ServiceClock;
import org.tallystick.events.log.LogEvent;
import org.tallystick.events.log.LogEvent.LogKeyAnnounced;
import org.tallystick.events.wire.EventCodec;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.KeyAnnouncement;

/** The ledger as far as it is sealed: committed batches and sealed records. */
final class LedgerRecords {

    private static final String END = """
            SELECT size, frontier, accepted_at FROM ledger_batch
             WHERE size <= greatest(
                       :last + :most, (SELECT size FROM ledger_batch WHERE size > :last ORDER BY size LIMIT 1))
             ORDER BY size DESC LIMIT 1""";

    private static final String RECORDS =
            "SELECT sealed_record FROM ledger_entry WHERE idx >= :from AND idx < :to ORDER BY idx";

    private static final String RECORD = "SELECT sealed_record FROM ledger_entry WHERE event_id = :event";

    private static final String ACCEPTED = "SELECT accepted_at FROM ledger_entry WHERE idx = :index";

    private static final String NOW = """
            SELECT clock_timestamp(), (SELECT size FROM ledger_batch ORDER BY size DESC LIMIT 1)""";

    private static final String ANNOUNCED =
            "SELECT idx, event FROM ledger_entry WHERE stream = :stream ORDER BY stream_seq";

    private final EventCodec codec = new EventCodec();
    private final JdbcTemplate template;
    private final JdbcClient ledger;
    private final ServiceClock clock;

    LedgerRecords(DataSource ledger, ServiceClock clock) {
        this.template = new JdbcTemplate(ledger);
        this.ledger = JdbcClient.create(template);
        this.clock = clock;
    }

    /** @param acceptedAt of the last entry: whatever follows was accepted then or later */
    record End(Frontier frontier, Instant acceptedAt) {

        long size() {
            return frontier.size();
        }
    }

    /**
     * Of the last batch that lies within so many entries after a head, or of the next one when it is larger than that. Empty before the first
     * entry.
     */
    Optional<End> end(long last, long most) {
        return ledger.sql(END)
                .param("last", last)
                .param("most", most)
                .query((row, _) -> new End(Frontier.of(row.getLong(1), row.getBytes(2)), instant(row, 3)))
                .optional();
    }

    /** @throws ContradictionException when the ledger does not hold all of them, although a batch says that it does */
    List<byte[]> records(long from, long to) {
        List<byte[]> records = ledger.sql(RECORDS)
                .param("from", from)
                .param("to", to)
                .query((row, _) -> row.getBytes(1))
                .list();
        if (records.size() != to - from) {
            throw new ContradictionException(
                    "of the ledger's entries " + from + " to " + (to - 1) + " there are only " + records.size());
        }
        return records;
    }

    Optional<byte[]> record(UUID eventId) {
        return ledger.sql(RECORD)
                .param("event", eventId)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    Optional<Instant> acceptedAt(long index) {
        return ledger.sql(ACCEPTED)
                .param("index", index)
                .query((row, _) -> instant(row, 1))
                .optional();
    }

    /** @param index of the entry */
    record Announced(long index, KeyAnnouncement announcement) {}

    /** Which keys follow which; what its keys did not sign is none. */
    List<Announced> announcements() {
        return ledger
                .sql(ANNOUNCED)
                .param("stream", LogEvent.STREAM)
                .query((row, _) -> announced(row.getLong(1), row.getBytes(2)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Announced> announced(long index, byte[] event) {
        LogEvent payload = (LogEvent) codec.decode(event).payload();
        return switch (payload) {
            case LogKeyAnnounced e -> {
                try {
                    byte[] note = e.announcement().getBytes(StandardCharsets.UTF_8);
                    yield Optional.of(new Announced(index, KeyAnnouncement.parse(e.by(), e.vkey(), note)));
                } catch (IllegalArgumentException _) {
                    yield Optional.empty();
                }
            }
        };
    }

    /** An instant at which nothing was accepted beyond {@code size}; empty when somebody appends, or has. */
    Optional<Instant> quietAt(long size) {
        return Optional.ofNullable(template.execute((ConnectionCallback<@Nullable Instant>) connection -> {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return quietAt(connection, size);
            } finally {
                connection.rollback();
                connection.setAutoCommit(before);
            }
        }));
    }

    private @Nullable Instant quietAt(Connection connection, long size) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(AppendLock.TRY_KEEP_AWAY)) {
                if (!row.next() || !row.getBoolean(1)) {
                    return null;
                }
            }
            try (ResultSet row = statement.executeQuery(NOW)) {
                return row.next() && row.getLong(2) == size ? clock.acceptance(instant(row, 1)) : null;
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
