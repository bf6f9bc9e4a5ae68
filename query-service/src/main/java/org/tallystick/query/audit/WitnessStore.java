package org.tallystick.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.SignedNote;

/** What the witness keeps of one ledger. */
final class WitnessStore {

    private static final String LAST = """
            select size, frontier, next_offset from head where origin = :origin order by size desc limit 1""";

    private static final String KEEP = """
            insert into head (origin, size, root, extends, frontier, next_offset)
            values (:origin, :size, :root, :extends, :frontier, :offset)
            on conflict do nothing""";

    private static final String ROOT = "select root from head where origin = :origin and size = :size";

    private static final String COSIGNED = """
            insert into cosigned (origin, size, cosigned_at, note) values (:origin, :size, :at, :note) on conflict do nothing""";

    private static final String LATEST = """
            select note from cosigned where origin = :origin order by size desc, cosigned_at desc limit 1""";

    private static final String EVIDENCE = """
            insert into evidence (origin, reason, note) values (:origin, :reason, :note)""";

    private static final String CONTRADICTED = """
            insert into evidence (origin, kind, reason, note)
            select :origin, 'contradiction', :reason, :note
             where not exists (select from evidence where origin = :origin and kind = 'contradiction' and note = :note)""";

    private static final String CONTRADICTION = """
            select reason from evidence where origin = :origin and kind = 'contradiction' order by number limit 1""";

    /**
     * Anybody can bring a signed head with a proof that does not fit: there is room for so many only. Those that the witness has reached take
     * none: they were compared, and an honest one crowds nothing out.
     */
    private static final String REFUSED = """
            insert into evidence (origin, kind, size, reason, note)
            select :origin, 'brought', :size, :reason, :note
             where (select count(*) from evidence
                     where origin = :origin and kind = 'brought'
                       and size > (select coalesce(max(size), -1) from head where origin = :origin)) < :most
               and not exists (select from evidence
                                where origin = :origin and kind = 'brought' and size = :size and note = :note)""";

    private static final String AWAITED = """
            select note from evidence where origin = :origin and kind = 'brought' and size > :size""";

    static final int MOST_REFUSED = 100;

    private final JdbcClient client;
    private final String origin;

    WitnessStore(DataSource store, String origin) {
        this.client = JdbcClient.create(store);
        this.origin = origin;
    }

    /** @param nextOffset where the topic goes on; a hint */
    record Kept(Frontier frontier, long nextOffset) {

        long size() {
            return frontier.size();
        }

        boolean contradicts(Frontier other) {
            return !Arrays.equals(frontier.root(), other.root());
        }
    }

    Optional<Kept> last() {
        return client.sql(LAST)
                .param("origin", origin)
                .query(WitnessStore::kept)
                .optional();
    }

    private static Kept kept(ResultSet row, int rowNumber) throws SQLException {
        return new Kept(Frontier.of(row.getLong(1), row.getBytes(2)), row.getLong(3));
    }

    enum Outcome {
        /** Durable: by this call or before, here or by another instance. */
        KEPT,
        /** Another root of that size is kept. */
        CONTRADICTED,
        /** Another instance has extended {@code last} meanwhile. */
        OVERTAKEN
    }

    /**
     * Compare-and-set: no two heads extend the same one, so that all that are kept stand in one row.
     *
     * @param last that {@code next} was found to extend
     */
    Outcome keep(Optional<Kept> last, Kept next) {
        byte[] root = next.frontier().root();
        long before = last.map(Kept::size).orElse(-1L);
        if (before < next.size()) {
            client.sql(KEEP)
                    .param("origin", origin)
                    .param("size", next.size())
                    .param("root", root)
                    .param("extends", before)
                    .param("frontier", next.frontier().toBytes())
                    .param("offset", next.nextOffset())
                    .update();
        }
        return root(next.size())
                .map(found -> Arrays.equals(found, root) ? Outcome.KEPT : Outcome.CONTRADICTED)
                .orElse(Outcome.OVERTAKEN);
    }

    /** Of the head of that size; empty when none is kept. */
    Optional<byte[]> root(long size) {
        return client.sql(ROOT)
                .param("origin", origin)
                .param("size", size)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    void cosigned(SignedNote note, Instant at) {
        client.sql(COSIGNED)
                .param("origin", origin)
                .param("size", Checkpoint.parse(note.text()).size())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note.toBytes())
                .update();
    }

    Optional<SignedNote> latest() {
        return client.sql(LATEST)
                .param("origin", origin)
                .query((row, _) -> SignedNote.parse(row.getBytes(1)))
                .optional();
    }

    void evidence(String reason, byte @Nullable [] note) {
        client.sql(EVIDENCE)
                .param("origin", origin)
                .param("reason", reason)
                .param("note", note, Types.BINARY)
                .update();
    }

    /** The log's key signed two heads of one size: for every instance, and for good. */
    void contradicted(String reason, byte[] note) {
        client.sql(CONTRADICTED)
                .param("origin", origin)
                .param("reason", reason)
                .param("note", note)
                .update();
    }

    /** Why nothing is to be cosigned any more, whichever instance found it. */
    Optional<String> contradiction() {
        return client.sql(CONTRADICTION)
                .param("origin", origin)
                .query(String.class)
                .optional();
    }

    /** A signed head that was brought with a proof that does not fit. */
    void refused(String reason, SignedNote note) {
        client.sql(REFUSED)
                .param("origin", origin)
                .param("size", Checkpoint.parse(note.text()).size())
                .param("reason", "brought: " + reason)
                .param("note", note.toBytes())
                .param("most", MOST_REFUSED)
                .update();
    }

    /** Heads beyond that size that were brought and refused. */
    List<SignedNote> awaited(long size) {
        return client.sql(AWAITED)
                .param("origin", origin)
                .param("size", size)
                .query((row, _) -> SignedNote.parse(row.getBytes(1)))
                .list();
    }
}
