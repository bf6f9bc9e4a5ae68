package org.tallystick.auditor.log;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.TilePath;

/** Goes through a log from its first entry to its last and recomputes every hash. */
public final class EveryEntry {

    /** Is told of each entry that hashes to what the checkpoint covers, and of no other. */
    @FunctionalInterface
    public interface Visitor {

        void visit(long index, byte[] entry);
    }

    private final VerifiedLog log;
    private final LongConsumer progress;
    private final Consumer<String> findings;

    /**
     * @param progress is told how many entries are done
     * @param findings is told what does not hold
     */
    public EveryEntry(VerifiedLog log, LongConsumer progress, Consumer<String> findings) {
        this.log = log;
        this.progress = progress;
        this.findings = findings;
    }

    public void show(Visitor visitor) {
        Checkpoint checkpoint = log.checkpoint();
        for (long n = 0; n * TilePath.FULL < checkpoint.size(); n++) {
            TilePath tile = TilePath.at(TilePath.ENTRIES, n, checkpoint.size());
            try {
                compare(tile, visitor);
            } catch (InvalidLogException e) {
                findings.accept(String.valueOf(e.getMessage()));
            }
            progress.accept(tile.first() + tile.width());
        }
    }

    private void compare(TilePath tile, Visitor visitor) {
        List<byte[]> hashes = log.leafHashes(tile);
        List<byte[]> entries = log.shownEntries(tile);
        for (int n = 0; n < hashes.size(); n++) {
            long index = tile.first() + n;
            if (Arrays.equals(Merkle.leaf(entries.get(n)), hashes.get(n))) {
                visitor.visit(index, entries.get(n));
            } else {
                findings.accept("entry " + index + " is not the one that the checkpoint covers");
            }
        }
    }
}
