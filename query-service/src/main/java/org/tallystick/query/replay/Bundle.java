package org.tallystick.query.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.Tiles;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Cosigned;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Snapshot;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a bundle: a head, a line for each entry in the form that {@code infra/auditor} verifies, and an end, all as JSON Lines. Texts are
 * ciphertext and no key that opens one is in it, so that erased events are as provable as others.
 */
@Component
final class Bundle {

    private static final String BOUNDS = """
            select coalesce(min(e.from_index), 0) as first, coalesce(max(e.from_index), -1) as last
              from entry e where %range and e.from_index < :size""".replace("%range", EntriesSql.RANGE);

    private final Cosigned cosigned;
    private final RecordedReads reads;
    private final JsonMapper json;

    Bundle(Cosigned cosigned, RecordedReads reads, JsonMapper json) {
        this.cosigned = cosigned;
        this.reads = reads;
        this.json = json;
    }

    /** Only what the last cosigned head covers can be proven, and is in it. */
    void write(Snapshot snapshot, Filter asked, OutputStream out) throws IOException {
        SignedNote note = cosigned.head().orElseThrow(() -> Problem.TRY_AGAIN_LATER.because("no head is cosigned yet"));
        MerkleTree tree = tree(snapshot, Checkpoint.parse(note.text()));
        Bounds bounds = bounds(snapshot, asked, Checkpoint.parse(note.text()).size());
        Filter filter = new Filter(
                new AsOf.Index(bounds.first()),
                new AsOf.Index(bounds.last()),
                asked.state(),
                asked.thing(),
                asked.type());
        reads.record(snapshot.reader(), RecordedReads.Question.EXPORT, filter, Entries.reach(snapshot, filter));
        DigestOutputStream digested = new DigestOutputStream(out, sha256());
        line(
                digested,
                BundleHead.of(
                        note,
                        cosigned.keys(),
                        bounds.first(),
                        bounds.last(),
                        filter,
                        snapshot.freshness().time()));
        long lines = entries(snapshot, filter, tree, note, digested);
        line(
                out,
                new End(
                        lines,
                        HexFormat.of().formatHex(digested.getMessageDigest().digest())));
    }

    /** Proofs are made of what the read model holds, so that has to be what was cosigned. */
    private static MerkleTree tree(Snapshot snapshot, Checkpoint head) {
        if (head.size() > snapshot.newest().index() + 1) {
            throw Problem.NOT_YET_APPLIED.because("what was cosigned is not part of this answer yet");
        }
        MerkleTree tree = new MerkleTree(Tiles.reading(head.size(), new StoredTiles(snapshot::sql)));
        if (!Arrays.equals(tree.root(head.size()), head.root())) {
            throw new IllegalStateException(
                    "the entries of the read model do not have the root that was cosigned of size " + head.size());
        }
        return tree;
    }

    private static Bounds bounds(Snapshot snapshot, Filter asked, long size) {
        return asked.range(snapshot.sql(BOUNDS))
                .param("size", size)
                .query((row, _) -> new Bounds(row.getLong("first"), row.getLong("last")))
                .single();
    }

    private long entries(Snapshot snapshot, Filter filter, MerkleTree tree, SignedNote note, OutputStream out)
            throws IOException {
        long size = Checkpoint.parse(note.text()).size();
        long lines = 0;
        try (Stream<StoredLine> found = Entries.find(snapshot, filter, -1, 0)) {
            for (Iterator<StoredLine> each = found.iterator(); each.hasNext(); lines++) {
                StoredLine entry = each.next();
                Receipt proof = Receipt.of(
                        entry.stored().sealed().getBytes(StandardCharsets.US_ASCII),
                        tree.inclusion(entry.index(), size),
                        note);
                line(
                        out,
                        new Line(
                                entry.index(),
                                entry.readable() ? entry.stored().salt() : null,
                                entry.readable() ? entry.stored().event() : null,
                                new String(proof.toBytes(), StandardCharsets.UTF_8)));
            }
        }
        return lines;
    }

    private void line(OutputStream out, Object line) throws IOException {
        out.write((json.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Bounds(long first, long last) {}

    /** @param storedEvent null, like its salt, where the caller may not read it */
    private record Line(
            long ledgerIndex,
            @Nullable String salt,
            @Nullable String storedEvent,
            String proof) {}

    /** @param sha256 of all lines before it */
    private record End(long lines, String sha256) {}
}
