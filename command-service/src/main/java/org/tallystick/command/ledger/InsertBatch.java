package org.tallystick.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.Request;

/** All rows of a batch in one statement: entries, the answers that repeats will get, and the tree's new frontier. */
final class InsertBatch {

    private static final String SQL = """
            WITH entries AS (
                INSERT INTO ledger_entry (idx, accepted_at, event_id, stream, stream_seq, state, state_seq, type, salt, event,
                    sealed_record, traceparent)
                SELECT ? + n - 1, ?, event_id, stream, stream_seq, state, state_seq, type, salt, event, sealed_record, traceparent
                FROM unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bytea[], ?::bytea[],
                        ?::bytea[], ?::text[]) WITH ORDINALITY
                    AS e(event_id, stream, stream_seq, state, state_seq, type, salt, event, sealed_record, traceparent, n)
            ), answers AS (
                INSERT INTO idempotency (client, key_sha256, body_sha256, answer, first_idx, entries, revision)
                SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[])
            )
            INSERT INTO ledger_batch (size, frontier, accepted_at) VALUES (?, ?, ?)
            """;

    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    private InsertBatch(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static void run(Connection connection, BatchPlan plan) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            InsertBatch insert = new InsertBatch(connection, statement);
            insert.entries(plan);
            insert.answers(plan);
            insert.batch(plan);
            statement.executeUpdate();
        }
    }

    private void entries(BatchPlan plan) throws SQLException {
        List<SealedEntry> rows = plan.rows();
        statement.setLong(++parameter, plan.firstIndex());
        statement.setObject(++parameter, plan.acceptedAt().atOffset(ZoneOffset.UTC));
        array("uuid", rows.stream().map(row -> row.entry.eventId).toArray());
        texts(rows, row -> row.entry.stream);
        numbers(rows, row -> row.entry.streamSeq);
        texts(rows, row -> row.entry.state);
        numbers(rows, row -> row.stateSeq);
        texts(rows, row -> row.entry.type);
        bytes(rows, row -> row.entry.salt);
        bytes(rows, row -> row.entry.event);
        bytes(rows, row -> row.sealedRecord);
        texts(rows, row -> row.entry.traceparent);
    }

    private void answers(BatchPlan plan) throws SQLException {
        List<PendingAppend> accepted = List.copyOf(plan.accepted().keySet());
        List<Request.Idempotency> keys =
                accepted.stream().map(pending -> pending.idempotency).toList();
        texts(keys, Request.Idempotency::client);
        texts(keys, Request.Idempotency::keySha256);
        texts(keys, Request.Idempotency::bodySha256);
        bytes(accepted, pending -> pending.answer);
        numbers(List.copyOf(plan.accepted().values()), taken -> taken.getFirst().index);
        numbers(accepted, pending -> (long) pending.entries.size());
        numbers(accepted, PendingAppend::revision);
    }

    private void batch(BatchPlan plan) throws SQLException {
        statement.setLong(++parameter, plan.frontierAfter().size());
        statement.setBytes(++parameter, plan.frontierAfter().toBytes());
        OffsetDateTime acceptedAt = plan.acceptedAt().atOffset(ZoneOffset.UTC);
        statement.setObject(++parameter, acceptedAt);
    }

    private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        array("text", rows.stream().map(column).toArray(String[]::new));
    }

    private <T> void numbers(List<T> rows, Function<T, Long> column) throws SQLException {
        array("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    private <T> void bytes(List<T> rows, Function<T, byte[]> column) throws SQLException {
        array("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    private void array(String type, @Nullable Object[] elements) throws SQLException {
        statement.setArray(++parameter, connection.createArrayOf(type, elements));
    }
}
