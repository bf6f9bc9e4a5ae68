package org.tallystick.command.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.command.platform.SignedCheckpoints.Signed;
import org.tallystick.command.seal.HeadStore.Latest;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.ConsistencyProof;
import org.tallystick.ledger.MerkleTree;

/**
 * One look at the ledger, by any number of instances at once: the new head is proven to extend the last that was claimed, then claimed by
 * compare-and-set, and only then its tiles are stored and it is signed. If the process dies in between, the claimed head is signed by whoever looks next; two notes of one
 * size with different roots can not come to be, because one head only can be claimed at a size.
 */
final class Signing {

    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    private final LogSigners signers;
    private final LedgerRecords ledger;
    private final LogTiles tiles;
    private final HeadStore heads;
    private final Cadence cadence;

    /**
     * @param growing pause between heads while the ledger grows
     * @param quiet after which the last head is signed again when nothing was recorded
     * @param entries that one head adds at most, however many wait: their hashes are in memory until the head is claimed
     */
    record Cadence(Duration growing, Duration quiet, long entries) {

        /** A little under a second and ten minutes: the pauses between looks come on top. */
        static final Cadence NORMAL = new Cadence(Duration.ofMillis(900), Duration.ofMinutes(9), 1_000_000);
    }

    Signing(LogSigners signers, LedgerRecords ledger, LogTiles tiles, HeadStore heads, Cadence cadence) {
        this.signers = signers;
        this.ledger = ledger;
        this.tiles = tiles;
        this.heads = heads;
        this.cadence = cadence;
    }

    /**
     * The head first and the ledger then: what was claimed was in the ledger before, so that a ledger that is behind it was put back.
     *
     * @throws ContradictionException when the ledger does not extend what was claimed; nothing was signed
     */
    void look() {
        try {
            compareAndSign();
        } catch (ContradictionException e) {
            tiles.forget();
            throw e;
        }
    }

    private void compareAndSign() {
        Optional<Checkpoint> last = heads.last();
        Optional<LedgerRecords.End> end = ledger.end(last.map(Checkpoint::size).orElse(0L), cadence.entries());
        if (end.isEmpty()) {
            last.ifPresent(head -> refuseBehind(head, 0));
            return;
        }
        long size = end.get().size();
        last.filter(head -> head.size() > size).ifPresent(head -> refuseBehind(head, size));
        Optional<Latest> latest = heads.latest();
        latest.map(found -> found.signed().note()).ifPresent(signers::requireContinued);
        if (last.isPresent() && last.get().size() == size) {
            again(last.get(), end.get(), latest);
        } else if (isDue(latest, cadence.growing())) {
            extend(last, end.get());
        }
    }

    private static boolean isDue(Optional<Latest> latest, Duration pause) {
        return latest.isEmpty() || latest.get().age().compareTo(pause) >= 0;
    }

    private static void refuseBehind(Checkpoint head, long size) {
        throw new ContradictionException("the ledger has " + size + " entries, and a head of " + head.size()
                + " was claimed: was the ledger restored from a backup?");
    }

    private void again(Checkpoint head, LedgerRecords.End end, Optional<Latest> latest) {
        if (!Arrays.equals(head.root(), end.frontier().root())) {
            throw new ContradictionException("the ledger's " + head.size() + " entries have the root "
                    + Checkpoint.of(head.origin(), head.size(), end.frontier().root())
                            .rootBase64()
                    + ", and the claimed head of that size has " + head.rootBase64() + ": this is another history");
        }
        if (latest.isEmpty() || latest.get().signed().head().size() < head.size()) {
            requireRoot(tiles.draft(head.size()), end).keep();
            sign(head, end.acceptedAt());
        } else if (isDue(latest, cadence.quiet())) {
            ledger.quietAt(head.size()).ifPresent(time -> sign(head, time));
        }
    }

    private void extend(Optional<Checkpoint> last, LedgerRecords.End end) {
        DraftTree draft = requireRoot(tiles.draft(end.size()), end);
        Checkpoint next = Checkpoint.of(
                signers.current().key().name(), end.size(), end.frontier().root());
        last.ifPresent(head -> requireExtended(head, next, draft.tree()));
        if (heads.claim(last, next)) {
            draft.keep();
            sign(next, end.acceptedAt());
        } else {
            LOG.debug("another signer was first to claim a head after {}", last);
        }
    }

    private static DraftTree requireRoot(DraftTree draft, LedgerRecords.End end) {
        if (!Arrays.equals(draft.tree().root(end.size()), end.frontier().root())) {
            throw new ContradictionException("the ledger's " + end.size()
                    + " sealed records do not hash to what was computed when they were appended");
        }
        return draft;
    }

    private static void requireExtended(Checkpoint head, Checkpoint next, MerkleTree tree) {
        if (!ConsistencyProof.verifies(
                head.size(), head.root(), next.size(), next.root(), tree.consistency(head.size(), next.size()))) {
            throw new ContradictionException("the ledger's " + next.size()
                    + " entries do not begin with the claimed head of " + head.size() + ": this is another history");
        }
    }

    private void sign(Checkpoint claimed, Instant time) {
        heads.keep(new Signed(time, signers.sign(claimed)));
    }
}
