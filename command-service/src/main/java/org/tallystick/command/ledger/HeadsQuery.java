package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tallystick.command.ledger.LedgerState.UsedKey;
import org.tallystick.command.platform.Call;
import org.tallystick.ledger.Frontier;

/** Everything that a batch is checked against, in one round trip: clock, last batch, heads of streams, used idempotency keys. */
final class HeadsQuery {

    private static final String SQL = """
            SELECT 'now', NULL, NULL, NULL::bigint, NULL::bytea, clock_timestamp()
            UNION ALL (SELECT 'batch', NULL, NULL, size, frontier, accepted_at
                FROM ledger_batch ORDER BY size DESC LIMIT 1)
            UNION ALL SELECT 'stream', s.name, NULL, (SELECT e.stream_seq FROM ledger_entry e
                WHERE e.stream = s.name ORDER BY e.stream_seq DESC LIMIT 1), NULL, NULL FROM unnest(?::text[]) AS s(name)
            UNION ALL SELECT 'key', k.client, k.sha256, NULL, NULL, NULL FROM unnest(?::text[], ?::text[]) AS k(client, sha256)
                WHERE EXISTS (SELECT FROM idempotency i WHERE i.client = k.client AND i.key_sha256 = k.sha256)
            """;

    private Instant now = Instant.EPOCH;
    private Instant lastAcceptedAt = Instant.EPOCH;
    private Frontier frontier = Frontier.empty();
    private final Map<String, Long> streams = new HashMap<>();
    private final Set<UsedKey> usedKeys = new HashSet<>();

    private HeadsQuery() {}

    static LedgerState run(Connection connection, List<PendingAppend> batch) throws SQLException {
        HeadsQuery query = new HeadsQuery();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setArray(1, connection.createArrayOf("text", streamNames(batch)));
            statement.setArray(2, connection.createArrayOf("text", array(batch, p -> p.idempotency.client())));
            statement.setArray(3, connection.createArrayOf("text", array(batch, p -> p.idempotency.keySha256())));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    query.take(row);
                }
            }
        }
        return query.state();
    }

    private static String[] streamNames(List<PendingAppend> batch) {
        return batch.stream()
                .flatMap(pending -> Stream.concat(
                        pending.entries.stream().map(entry -> entry.stream),
                        pending.reliances.stream().map(Call.Reliance::stream)))
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] array(List<PendingAppend> batch, Function<PendingAppend, String> part) {
        return batch.stream().map(part).toArray(String[]::new);
    }

    private void take(ResultSet row) throws SQLException {
        switch (row.getString(1)) {
            case "now" -> now = instant(row);
            case "batch" -> {
                frontier = Frontier.of(row.getLong(4), row.getBytes(5));
                lastAcceptedAt = instant(row);
            }
            case "stream" -> {
                Long last = row.getObject(4, Long.class);
                streams.put(row.getString(2), last == null ? -1 : last);
            }
            default -> usedKeys.add(new UsedKey(row.getString(2), row.getString(3)));
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject(6, OffsetDateTime.class).toInstant();
    }

    private LedgerState state() {
        return new LedgerState(frontier, lastAcceptedAt, now, streams, Map.of(), usedKeys);
    }
}
