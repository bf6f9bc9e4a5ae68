package org.tallystick.command.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.IdempotencyKeyReusedException;
import org.tallystick.command.platform.KeptFiles;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.events.wire.ContentCipher;
import org.tallystick.events.wire.ContentKey;
import org.tallystick.events.wire.KeyWrap;
import org.tallystick.ledger.Digests;

/** Files in the key database: key and file come and go in one transaction. */
public final class FileTable implements KeptFiles {

    private static final String CONTENT = "/content";
    private static final String DIGEST = "/sha256";

    // Whoever counts waits for whoever adds to the same report.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String ADD_KEY = "INSERT INTO content_key (kid, state, wrapped) VALUES (?, ?, ?)";

    private static final String ADD = """
        INSERT INTO evidence_file (id, stream, media_type, sha256, content, request, kept_until)
        VALUES (?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?))
        """;

    private static final String KEPT = """
        SELECT f.id, f.stream, f.media_type, f.sha256, k.state, k.wrapped
        FROM evidence_file f JOIN content_key k ON k.kid = f.id
        """;

    private static final String WANTED = """
        UPDATE evidence_file SET kept_until = greatest(kept_until, now() + make_interval(secs => ?)) WHERE id = ?
        """;

    private static final String FORGOTTEN =
            "SELECT id, stream FROM evidence_file WHERE kept_until < now() ORDER BY kept_until LIMIT ?";

    private static final String KEEP_ON = "UPDATE evidence_file SET kept_until = 'infinity' WHERE id = ?";

    // Whoever wants the file at this moment is waited for, or finds it no more.
    private static final String REMOVE = """
        DELETE FROM content_key WHERE kid = (SELECT id FROM evidence_file WHERE id = ? AND kept_until < now() FOR UPDATE)
        """;

    /** Whoever waits for another file of the same report holds a connection meanwhile; the rest is for everything else. */
    private static final int ADDING = 2;

    private final Semaphore adding = new Semaphore(ADDING);
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final StateKeys stateKeys;
    private final Duration patience;

    /** @param patience how long a file is kept that no entry tells of */
    public FileTable(DataSource keys, Keys known, Duration patience) {
        this.jdbc = new JdbcTemplate(keys);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keys));
        this.stateKeys = known.stateKeys();
        this.patience = patience;
    }

    @Override
    public Optional<Kept> keep(
            Request request, String state, String stream, String mediaType, String sha256, byte[] content) {
        ContentKey key = new ContentKey(UUID.randomUUID().toString(), RandomKeys.aes256());
        Kept file = new Kept(UUID.fromString(key.kid()), stream, mediaType, sha256);
        byte[] sealed = ContentCipher.encrypt(content, key, stream, CONTENT);
        byte[] digest = ContentCipher.encrypt(sha256.getBytes(StandardCharsets.UTF_8), key, stream, DIGEST);
        byte[] wrapped = KeyWrap.wrap(key.key(), stateKeys.of(state));
        adding.acquireUninterruptibly();
        try {
            return ask(() -> added(file, state, sent(request), digest, sealed, wrapped));
        } finally {
            adding.release();
        }
    }

    private Optional<Kept> added(Kept file, String state, byte[] sent, byte[] digest, byte[] sealed, byte[] wrapped) {
        return Objects.requireNonNull(transaction.execute(work -> {
            jdbc.query(LOCK, row -> {}, file.stream());
            Optional<Kept> before = kept("WHERE f.request = ?", sent);
            if (before.isPresent()) {
                return Optional.of(same(before.get(), file.stream(), file.mediaType(), file.sha256()));
            }
            if (count(file.stream()) >= Limits.FILES) {
                return Optional.<Kept>empty();
            }
            jdbc.update(ADD_KEY, file.id(), state, wrapped);
            jdbc.update(ADD, file.id(), file.stream(), file.mediaType(), digest, sealed, sent, patience.toSeconds());
            return Optional.of(file);
        }));
    }

    @Override
    public Optional<Kept> kept(Request request, String stream, String mediaType, String sha256) {
        return ask(() -> kept("WHERE f.request = ?", sent(request)))
                .map(before -> same(before, stream, mediaType, sha256));
    }

    /** Who sent it, and under which key. */
    private static byte[] sent(Request request) {
        Request.Idempotency call = request.idempotency();
        return Digests.sha256((call.client() + " " + call.keySha256()).getBytes(StandardCharsets.UTF_8));
    }

    private static Kept same(Kept before, String stream, String mediaType, String sha256) {
        if (!before.equals(new Kept(before.id(), stream, mediaType, sha256))) {
            throw new IdempotencyKeyReusedException("The key came with another file before.");
        }
        return before;
    }

    private int count(String stream) {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT count(*) FROM evidence_file WHERE stream = ?", Integer.class, stream));
    }

    @Override
    public Optional<Kept> find(UUID id) {
        return ask(() -> {
            jdbc.update(WANTED, patience.toSeconds(), id);
            return kept("WHERE f.id = ?", id);
        });
    }

    private Optional<Kept> kept(String where, Object value) {
        RowMapper<Kept> kept = (row, n) -> {
            UUID id = row.getObject(1, UUID.class);
            String stream = row.getString(2);
            ContentKey key =
                    new ContentKey(id.toString(), KeyWrap.unwrap(row.getBytes(6), stateKeys.of(row.getString(5))));
            byte[] digest = ContentCipher.decrypt(row.getBytes(4), key, stream, DIGEST);
            return new Kept(id, stream, row.getString(3), new String(digest, StandardCharsets.UTF_8));
        };
        return jdbc.query(KEPT + where, kept, value).stream().findFirst();
    }

    @Override
    public List<Forgotten> forgotten(int most) {
        return ask(() ->
                jdbc.query(FORGOTTEN, (row, n) -> new Forgotten(row.getObject(1, UUID.class), row.getString(2)), most));
    }

    @Override
    public void keepOn(UUID id) {
        ask(() -> jdbc.update(KEEP_ON, id));
    }

    @Override
    public void remove(UUID id) {
        ask(() -> jdbc.update(REMOVE, id));
    }

    private static <T extends @Nullable Object> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException e) {
            throw new TryAgainLaterException("the key database does not answer", e);
        }
    }
}
