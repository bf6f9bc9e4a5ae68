package org.tallystick.command.ledger.keys;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.tallystick.command.platform.TryAgainLaterException;

/** The tables of the key database. What a method has inserted is durable when it returns. */
final class KeyDatabase {

    private final JdbcTemplate jdbc;

    KeyDatabase(DataSource keys) {
        this.jdbc = new JdbcTemplate(keys);
    }

    /** @param table {@code state_key} or {@code tag_key} */
    byte @Nullable [] wrappedKey(String table, String state) {
        return ask(db -> first(db.query("SELECT wrapped FROM " + table + " WHERE state = ?", bytes(), state)));
    }

    /** Whether there is what only the state's key unwraps. */
    boolean hasContentKeys(String state) {
        return Boolean.TRUE.equals(ask(db ->
                db.queryForObject("SELECT EXISTS (SELECT FROM content_key WHERE state = ?)", Boolean.class, state)));
    }

    /** Keeps the first one when several instances make one at once. */
    void addKey(String table, String state, byte[] wrapped) {
        ask(db -> db.update(
                "INSERT INTO " + table + " (state, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING", state, wrapped));
    }

    void addContentKeys(String state, List<UUID> kids, List<byte[]> wrapped) {
        Object[] ids = kids.toArray();
        byte[][] keys = wrapped.toArray(byte[][]::new);
        ask(db -> db.update(
                "INSERT INTO content_key (kid, state, wrapped) SELECT kid, ?, key FROM unnest(?::uuid[], ?::bytea[])"
                        + " AS k(kid, key)",
                statement -> {
                    statement.setString(1, state);
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids));
                    statement.setArray(3, statement.getConnection().createArrayOf("bytea", keys));
                }));
    }

    /** The key of this person; {@code candidate} becomes it when there is none. */
    byte[] personKey(String state, UUID person, byte[] candidate) {
        return ask(db -> {
            db.update(
                    "INSERT INTO content_key (kid, state, wrapped) VALUES (?, ?, ?) ON CONFLICT (kid) DO NOTHING",
                    person,
                    state,
                    candidate);
            return Objects.requireNonNull(
                    first(db.query("SELECT wrapped FROM content_key WHERE kid = ?", bytes(), person)));
        });
    }

    /**
     * Empty when it was destroyed.
     *
     * @param unwrap from the state that it is of, and from what is stored
     */
    Optional<SecretKey> contentKey(UUID kid, BiFunction<String, byte[], SecretKey> unwrap) {
        return ask(db -> db
                .query(
                        "SELECT state, wrapped FROM content_key WHERE kid = ?",
                        (row, n) -> unwrap.apply(row.getString(1), row.getBytes(2)),
                        kid)
                .stream()
                .findFirst());
    }

    /** The id of this subject; {@code candidate} becomes it when there is none. */
    UUID actor(String issuer, String subject, UUID candidate) {
        return ask(db -> {
            db.update(
                    "INSERT INTO actor (id, issuer, subject) VALUES (?, ?, ?) ON CONFLICT (issuer, subject) DO NOTHING",
                    candidate,
                    issuer,
                    subject);
            return Objects.requireNonNull(db.queryForObject(
                    "SELECT id FROM actor WHERE issuer = ? AND subject = ?", UUID.class, issuer, subject));
        });
    }

    Optional<UUID> knownActor(String issuer, String subject) {
        return ask(
                db -> db
                        .queryForList(
                                "SELECT id FROM actor WHERE issuer = ? AND subject = ?", UUID.class, issuer, subject)
                        .stream()
                        .findFirst());
    }

    List<byte[]> wrappedStateKeys() {
        return ask(db -> db.query("SELECT wrapped FROM state_key", bytes()));
    }

    private static RowMapper<byte[]> bytes() {
        return (row, n) -> row.getBytes(1);
    }

    private static byte @Nullable [] first(List<byte[]> rows) {
        return rows.isEmpty() ? null : rows.getFirst();
    }

    private <T extends @Nullable Object> T ask(Function<JdbcTemplate, T> question) {
        try {
            return question.apply(jdbc);
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the key database does not answer", e);
        }
    }
}
