package org.tallystick.command.reaction;

import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far a follower is. What it has moved past is durable when {@link #moveTo} returns; before that it is done again. */
final class FollowerPosition {

    private static final String READ = "SELECT next_index FROM follower WHERE name = ?";

    private static final String MOVE = """
        INSERT INTO follower (name, next_index) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET next_index = excluded.next_index
        """;

    private final String name;
    private final JdbcTemplate jdbc;

    FollowerPosition(String name, DataSource ledger) {
        this.name = name;
        this.jdbc = new JdbcTemplate(ledger);
    }

    /** Index of the first entry that was not looked at yet; empty for a follower that never was. */
    OptionalLong read() {
        return jdbc.query(READ, (row, n) -> row.getLong(1), name).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void moveTo(long next) {
        jdbc.update(MOVE, name, next);
    }
}
