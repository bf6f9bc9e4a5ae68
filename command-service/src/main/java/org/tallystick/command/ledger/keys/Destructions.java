package org.tallystick.command.ledger.keys;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys keys for good, and remembers how far it is in the same transaction. */
public final class Destructions {

    private static final String POSITION = "SELECT next_index, last_event FROM destruction WHERE name = ?";

    private static final String MOVE = """
        INSERT INTO destruction (name, next_index, last_event) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET next_index = excluded.next_index, last_event = excluded.last_event
        """;

    private static final String REMEMBER =
            "INSERT INTO destroyed_key (kid, event_id) VALUES (?, ?) ON CONFLICT (kid) DO NOTHING";

    private static final String REPEAT = "DELETE FROM content_key k USING destroyed_key d WHERE k.kid = d.kid";

    private final String name;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param name of the follower whose position it is */
    public Destructions(String name, DataSource keys) {
        this.name = name;
        this.jdbc = new JdbcTemplate(keys);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keys));
    }

    /**
     * How far these keys are: a restored key database has the position of its time, since both lie in it.
     *
     * @param next index of the first entry that was not looked at yet
     * @param last event of the entry before it, null for none or where it was not noted
     */
    public record Position(long next, @Nullable UUID last) {

        static final Position BEGINNING = new Position(0, null);
    }

    public Position position() {
        return jdbc
                .query(POSITION, (row, n) -> new Position(row.getLong(1), row.getObject(2, UUID.class)), name)
                .stream()
                .findFirst()
                .orElse(Position.BEGINNING);
    }

    /** What is known to be destroyed is gone when this returns, also where a table of keys was restored without its position. */
    public void repeat() {
        jdbc.update(REPEAT);
    }

    /**
     * When this returns the keys are gone, and everything before {@code position} is looked at; if the process dies before, neither is so.
     *
     * @param events by the id of the key that each destroys
     */
    public void destroy(Map<UUID, UUID> events, Position position) {
        transaction.executeWithoutResult(work -> {
            events.forEach((kid, event) -> {
                jdbc.update("DELETE FROM content_key WHERE kid = ?", kid);
                jdbc.update(REMEMBER, kid, event);
            });
            jdbc.update(MOVE, name, position.next(), position.last());
        });
    }
}
