package org.tallystick.command.reaction;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The mails that are still to be sent, and up to where the ledger was looked through for them. The position only goes forward, and with
 * it, in one step, come the mails. Who takes a mail has it alone until the pause is over that would follow if it failed.
 */
final class ReminderQueue {

    private static final String POSITION = "SELECT next_index FROM follower WHERE name = ?";

    private static final String START = "INSERT INTO follower (name, next_index) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private static final String MOVE = """
        WITH moved AS (
            UPDATE follower SET next_index = ? WHERE name = ? AND next_index = ? AND next_index < ? RETURNING name
        )
        INSERT INTO reminder_mail (reminder, person, tries, not_before)
        SELECT waiting.reminder, waiting.person, 0, '-infinity'
        FROM moved, unnest(?, ?) AS waiting (reminder, person)
        """;

    // A quarter of an hour, which is longer than a mail server may take to answer, then doubled up to an hour.
    private static final String TAKE = """
        UPDATE reminder_mail SET
            tries = tries + 1,
            not_before = CAST(? AS timestamptz) + least(interval '15 minutes' * power(2, tries), interval '1 hour')
        WHERE (reminder, person) = (
            SELECT reminder, person FROM reminder_mail WHERE not_before <= ?
            ORDER BY not_before, reminder, person LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING reminder, person, tries
        """;

    private static final String UNCOUNT =
            "UPDATE reminder_mail SET tries = tries - 1, not_before = '-infinity' WHERE reminder = ? AND person = ?";

    private static final String HOLD = "UPDATE reminder_mail SET not_before = ? WHERE not_before < ?";

    private static final String END = "DELETE FROM reminder_mail WHERE reminder = ? AND person = ?";

    private final String name;
    private final JdbcTemplate jdbc;

    ReminderQueue(String name, DataSource ledger) {
        this.name = name;
        this.jdbc = new JdbcTemplate(ledger);
    }

    /** @param reminder index of its entry */
    record Waiting(long reminder, UUID person) {}

    /** @param tries with this one */
    record Taken(Waiting mail, int tries) {}

    /** Index of the first entry that was not looked at yet; empty for a follower that never was. */
    OptionalLong position() {
        return jdbc.query(POSITION, (row, n) -> row.getLong(1), name).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    void start(long next) {
        jdbc.update(START, name, next);
    }

    /** Does nothing when another instance has moved on from {@code from}. */
    void move(long from, long to, List<Waiting> mails) {
        jdbc.update(MOVE, statement -> {
            Connection connection = statement.getConnection();
            statement.setLong(1, to);
            statement.setString(2, name);
            statement.setLong(3, from);
            statement.setLong(4, to);
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", mails.stream().map(Waiting::reminder).toArray()));
            statement.setArray(
                    6,
                    connection.createArrayOf(
                            "uuid", mails.stream().map(Waiting::person).toArray()));
        });
    }

    Optional<Taken> take(Instant now) {
        return jdbc
                .query(
                        TAKE,
                        (row, n) -> new Taken(new Waiting(row.getLong(1), row.getObject(2, UUID.class)), row.getInt(3)),
                        at(now),
                        at(now))
                .stream()
                .findFirst();
    }

    /** What was taken was not tried. */
    void uncount(Waiting mail) {
        jdbc.update(UNCOUNT, mail.reminder(), mail.person());
    }

    void holdAll(Instant until) {
        jdbc.update(HOLD, at(until), at(until));
    }

    void end(Waiting mail) {
        jdbc.update(END, mail.reminder(), mail.person());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
