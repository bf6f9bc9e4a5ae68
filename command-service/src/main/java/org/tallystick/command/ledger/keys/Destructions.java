package org.tallystick.command.ledger.keys;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys keys for good, and remembers how far it is in the same transaction. */
public final class Destructions {

    private static final String POSITION = "SELECT next_index FROM destruction WHERE name = ?";

    private static final String MOVE = """
        INSERT INTO destruction (name, next_index) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET next_index = excluded.next_index
        """;

    private static final String REMEMBER =
            "INSERT INTO destroyed_key (kid, event_id) VALUES (?, ?) ON CONFLICT (kid) DO NOTHING";

    private final String name;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    /** @param name of the follower whose position it is */
    public Destructions(String name, DataSource keys) {
        this.name = name;
        this.jdbc = new JdbcTemplate(keys);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keys));
    }

    /** Index of the first entry that was not looked at yet. */
    public long position() {
        return jdbc.query(POSITION, (row, n) -> row.getLong(1), name).stream()
                .findFirst()
                .orElse(0L);
    }

    /**
     * When this returns the keys are gone, and everything before {@code next} is looked at; if the process dies before, neither is so.
     *
     * @param events by the id of the key that each destroys
     */
    public void destroy(Map<UUID, UUID> events, long next) {
        transaction.executeWithoutResult(work -> {
            events.forEach((kid, event) -> {
                jdbc.update("DELETE FROM content_key WHERE kid = ?", kid);
                jdbc.update(REMEMBER, kid, event);
            });
            jdbc.update(MOVE, name, next);
        });
    }
}
