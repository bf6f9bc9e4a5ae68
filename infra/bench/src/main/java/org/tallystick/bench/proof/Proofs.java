package org.tallystick.bench.proof;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tallystick.ledger.ConsistencyProof;
import org.tallystick.ledger.Frontier;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** Measures in one thread. */
public final class Proofs {

    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20_261_122;

    private final MadeLog log;
    private final int tries;
    private final Random random = new Random(SEED);

    private Proofs(MadeLog log, int tries) {
        this.log = log;
        this.tries = tries;
    }

    /**
     * @param sizes of logs, each with a line of its own
     * @param tries proofs that a mean is of
     */
    public static String markdown(List<Integer> sizes, int tries) {
        StringBuilder table =
                new StringBuilder("| entries | receipt bytes | make µs | verify µs | consistency proof bytes"
                        + " | make µs | verify µs | whole log verified ms | bare SHA-256 ms | ratio |\n"
                        + "|---|---|---|---|---|---|---|---|---|---|\n");
        sizes.forEach(size -> table.append(new Proofs(new MadeLog(size), tries).line()));
        return table.toString();
    }

    private String line() {
        Receipts receipts = receipts();
        Consistency consistency = consistency();
        double whole = best(this::verifyAll);
        double bare = best(this::hashAll);
        return String.format(
                Locale.ROOT,
                "| %,d | %.0f | %.1f | %.1f | %.0f | %.1f | %.1f | %.0f | %.0f | %.1f |%n",
                log.size(),
                receipts.bytes(),
                receipts.make(),
                receipts.verify(),
                consistency.bytes(),
                consistency.make(),
                consistency.verify(),
                whole,
                bare,
                whole / bare);
    }

    /** Means, times in microseconds. */
    private record Receipts(double bytes, double make, double verify) {}

    private Receipts receipts() {
        Receipts last = new Receipts(0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> made = new ArrayList<>();
            long begin = now();
            for (int n = 0; n < tries; n++) {
                made.add(log.receipt(random.nextInt(log.size())).toBytes());
            }
            long middle = now();
            made.forEach(bytes -> require(holds(Receipt.parse(bytes))));
            long end = now();
            double bytes = made.stream().mapToInt(each -> each.length).average().orElseThrow();
            last = new Receipts(bytes, micros(begin, middle), micros(middle, end));
        }
        return last;
    }

    /** As whoever holds one and the log's key verifies it: the record under the root, and the log's signature over that. */
    private boolean holds(Receipt receipt) {
        return receipt.isIncluded() && receipt.proof().note().by(log.key()) == SignedNote.Signing.GOOD;
    }

    private record Consistency(double bytes, double make, double verify) {}

    private Consistency consistency() {
        Consistency last = new Consistency(0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            int[] sizes = random.ints(tries, 1, log.size()).toArray();
            byte[][] roots = Arrays.stream(sizes).mapToObj(log.tree()::root).toArray(byte[][]::new);
            List<List<byte[]>> made = new ArrayList<>();
            long begin = now();
            for (int size : sizes) {
                made.add(log.tree().consistency(size, log.size()));
            }
            long middle = now();
            for (int n = 0; n < tries; n++) {
                require(ConsistencyProof.verifies(sizes[n], roots[n], log.size(), log.root(), made.get(n)));
            }
            long end = now();
            double bytes =
                    made.stream().mapToInt(proof -> 32 * proof.size()).average().orElseThrow();
            last = new Consistency(bytes, micros(begin, middle), micros(middle, end));
        }
        return last;
    }

    /** As an auditor does: every record hashes to its leaf, says its place, and is in order; the leaves lead to the root. */
    private void verifyAll(List<MadeLog.Tile> tiles) {
        Frontier frontier = Frontier.empty();
        Instant latest = Instant.MIN;
        for (MadeLog.Tile tile : tiles) {
            TilePath path = tile.path();
            List<byte[]> entries =
                    Tiles.entries(new TilePath(TilePath.ENTRIES, path.index(), path.width()), tile.entries());
            List<byte[]> leaves = Tiles.hashes(path, tile.hashes());
            for (int n = 0; n < entries.size(); n++) {
                SealedRecord sealed = SealedRecord.parse(entries.get(n));
                require(Arrays.equals(Merkle.leaf(entries.get(n)), leaves.get(n))
                        && sealed.index() == path.first() + n
                        && !sealed.acceptedAt().isBefore(latest));
                latest = sealed.acceptedAt();
            }
            frontier = frontier.append(leaves);
        }
        require(Arrays.equals(frontier.root(), log.root()));
    }

    private void hashAll(List<MadeLog.Tile> tiles) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            log.records().forEach(digest::update);
            require(digest.digest().length == 32 && !tiles.isEmpty());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Pass {
        void over(List<MadeLog.Tile> tiles);
    }

    /** In milliseconds. */
    private double best(Pass pass) {
        List<MadeLog.Tile> tiles = log.tiles();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = now();
            pass.over(tiles);
            best = Math.min(best, (now() - begin) / 1e6);
        }
        return best;
    }

    /** Time of the processor, so that neighbours on the machine do not count. */
    private static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private double micros(long from, long to) {
        return (to - from) / 1e3 / tries;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a proof does not hold");
        }
    }
}
