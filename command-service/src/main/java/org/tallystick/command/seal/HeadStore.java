package org.tallystick.command.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.command.platform.SignedCheckpoints;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;

/** The heads that signers have claimed, and what they signed: in a database that is not restored with the ledger. */
final class HeadStore implements SignedCheckpoints {

    private static final String LAST = "SELECT size, root FROM head WHERE origin = :origin ORDER BY size DESC LIMIT 1";

    private static final String CLAIM =
            "INSERT INTO head (origin, size, root, extends) VALUES (:origin, :size, :root, :extends)";

    private static final String LATEST = """
            SELECT time, note, extract(epoch FROM clock_timestamp() - signed_at) FROM checkpoint
             WHERE origin = :origin ORDER BY size DESC, time DESC LIMIT 1""";

    private static final String SIGNED = """
            INSERT INTO checkpoint (origin, size, time, note) VALUES (:origin, :size, :time, :note)
            ON CONFLICT DO NOTHING""";

    private static final String AFTER = """
            SELECT time, note FROM checkpoint WHERE origin = :origin AND (size, time) > (:size, :time)
             ORDER BY size, time LIMIT :most""";

    private final JdbcClient heads;
    private final String origin;

    HeadStore(DataSource heads, String origin) {
        this.heads = JdbcClient.create(heads);
        this.origin = origin;
    }

    /** The head that the next one has to extend. */
    Optional<Checkpoint> last() {
        return heads.sql(LAST)
                .param("origin", origin)
                .query((row, _) -> Checkpoint.of(origin, row.getLong(1), row.getBytes(2)))
                .optional();
    }

    /**
     * Compare-and-set: durable when it returns true, and nothing but {@code next} can then be signed at its size.
     *
     * @return false when another signer has extended {@code last} meanwhile
     */
    boolean claim(Optional<Checkpoint> last, Checkpoint next) {
        try {
            heads.sql(CLAIM)
                    .param("origin", origin)
                    .param("size", next.size())
                    .param("root", next.root())
                    .param("extends", last.map(Checkpoint::size).orElse(-1L))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    Optional<Latest> latest() {
        return heads.sql(LATEST)
                .param("origin", origin)
                .query((row, _) -> new Latest(signed(row), Duration.ofNanos((long) (row.getDouble(3) * 1e9))))
                .optional();
    }

    void keep(Signed signed) {
        heads.sql(SIGNED)
                .param("origin", origin)
                .param("size", signed.head().size())
                .param("time", signed.time().atOffset(ZoneOffset.UTC))
                .param("note", signed.note().toBytes())
                .update();
    }

    @Override
    public List<Signed> after(long size, Instant time, int most) {
        try {
            return heads.sql(AFTER)
                    .param("origin", origin)
                    .param("size", size)
                    .param("time", time.atOffset(ZoneOffset.UTC))
                    .param("most", most)
                    .query((row, _) -> signed(row))
                    .list();
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the head store does not answer", e);
        }
    }

    private static Signed signed(ResultSet row) throws SQLException {
        return new Signed(row.getObject(1, OffsetDateTime.class).toInstant(), SignedNote.parse(row.getBytes(2)));
    }

    /** @param age since it was signed */
    record Latest(Signed signed, Duration age) {}
}
