package org.tallystick.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.command.platform.IdempotencyKeyReusedException;
import org.tallystick.command.platform.Receipt;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.TryAgainLaterException;

/** What was answered under which idempotency key; kept for 30 days. */
final class IdempotencyTable implements AutoCloseable {

    private static final String FIND = """
            SELECT i.client, i.key_sha256, i.body_sha256, i.answer, i.first_idx, i.entries, i.revision
            FROM unnest(?::text[], ?::text[]) AS k(client, sha256) JOIN idempotency i ON i.client = k.client AND i.key_sha256 = k.sha256
            """;

    private static final String EVENTS =
            "SELECT event_id, idx, state_seq, sealed_record FROM ledger_entry WHERE idx >= ? AND idx < ? ORDER BY idx";

    private static final String PURGE = """
            DELETE FROM idempotency WHERE (client, key_sha256) IN (SELECT client, key_sha256 FROM idempotency
                WHERE recorded_at < now() - interval '30 days' ORDER BY recorded_at LIMIT ?)
            """;

    private final JdbcTemplate jdbc;
    private final StoredAnswers answers;
    private final Coalescer<LedgerState.UsedKey, Row> rows;

    IdempotencyTable(DataSource ledger, StoredAnswers answers) {
        this.jdbc = new JdbcTemplate(ledger);
        this.answers = answers;
        this.rows = new Coalescer<>("idempotency keys", this::find);
    }

    /** @throws IdempotencyKeyReusedException when the key was used with another body */
    @Nullable
    Receipt recall(Request.Idempotency idempotency) {
        Row row = rows.ask(LedgerState.UsedKey.of(idempotency));
        if (row == null) {
            return null;
        }
        if (!row.bodySha256.equals(idempotency.bodySha256())) {
            throw new IdempotencyKeyReusedException("this idempotency key was used before with another request");
        }
        return new Receipt(answers.read(row.answer), row.revision, events(row), null, true);
    }

    private List<Receipt.Recorded> events(Row row) {
        return ask(db -> db.query(
                EVENTS,
                (event, n) -> new Receipt.Recorded(
                        event.getObject(1, UUID.class),
                        event.getLong(2),
                        event.getLong(3),
                        SealedEntry.sha256(event.getBytes(4))),
                row.firstIndex,
                row.firstIndex + row.entries));
    }

    private Map<LedgerState.UsedKey, Row> find(List<LedgerState.UsedKey> keys) {
        String[] clients = keys.stream().map(LedgerState.UsedKey::client).toArray(String[]::new);
        String[] hashes = keys.stream().map(LedgerState.UsedKey::keySha256).toArray(String[]::new);
        Map<LedgerState.UsedKey, Row> found = new HashMap<>();
        ask(db -> {
            db.query(
                    FIND,
                    row -> {
                        found.put(new LedgerState.UsedKey(row.getString(1), row.getString(2)), new Row(row));
                    },
                    clients,
                    hashes);
            return found;
        });
        return found;
    }

    /**
     * Forgets a small lot of what is too old.
     *
     * @return how many
     */
    int purge(int most) {
        return ask(db -> db.update(PURGE, most));
    }

    private <T> T ask(Function<JdbcTemplate, T> question) {
        try {
            return question.apply(jdbc);
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        }
    }

    @Override
    public void close() {
        rows.close();
    }

    private static final class Row {

        final String bodySha256;
        final byte[] answer;
        final long firstIndex;
        final int entries;
        final long revision;

        Row(ResultSet row) throws SQLException {
            this.bodySha256 = row.getString(3);
            this.answer = row.getBytes(4);
            this.firstIndex = row.getLong(5);
            this.entries = row.getInt(6);
            this.revision = row.getLong(7);
        }
    }
}
