package org.tallystick.auditor.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/**
 * Copies a log into a folder, which is itself a log then. Files are only added: a tile that is there stays as it is, and a head is
 * replaced only by one that continues it. After an interruption the next run goes on; what was verified and written is not fetched again.
 */
public final class Mirror {

    private final Path folder;

    public Mirror(Path folder) {
        this.folder = folder;
    }

    /** The head up to which this mirror is complete. */
    public Optional<SignedNote> head() {
        return Files.exists(folder.resolve("checkpoint"))
                ? Optional.of(new LogReader(new FolderLog(folder)).checkpoint())
                : Optional.empty();
    }

    /**
     * Adds what is missing, each tile verified before it is written, and then the head. Whether the head continues the one that is there
     * is for the caller to check before.
     *
     * @param entries without them only hashes are copied
     * @return tiles added
     * @throws InvalidLogException when a tile is not what the checkpoint covers; what was verified before stays
     */
    public long add(VerifiedLog log, SignedNote head, boolean entries, LongConsumer progress) {
        long covered = head().map(SignedNote::text)
                .map(Checkpoint::parse)
                .map(Checkpoint::size)
                .orElse(0L);
        List<TilePath> missing = TilePath.all(log.checkpoint().size())
                .filter(tile -> entries || tile.level() != TilePath.ENTRIES)
                .filter(tile -> !isThere(tile, covered, log))
                .toList();
        for (TilePath tile : missing) {
            write(tile.path(), content(tile, log));
            progress.accept(tile.first() + tile.width());
        }
        write("checkpoint", head.toBytes());
        return missing.size();
    }

    /** Keeps a head that contradicts the mirror's own: together they are the proof. */
    public Path keepEvidence(SignedNote other, Checkpoint head) {
        String root = HexFormat.of().formatHex(head.root());
        return write("diverged-" + head.size() + "-" + root, other.toBytes());
    }

    /** What an interrupted run left is under no head yet, and is compared. */
    private boolean isThere(TilePath tile, long covered, VerifiedLog log) {
        Optional<byte[]> mine = Files.exists(folder.resolve(tile.path()))
                ? new FolderLog(folder).get(tile.path(), Integer.MAX_VALUE - 1)
                : Optional.empty();
        boolean underHead = tile.first() + tile.width() <= covered >> (8 * Math.max(0, Math.min(tile.level(), 7)));
        if (mine.isPresent() && !underHead && !Arrays.equals(mine.get(), content(tile, log))) {
            throw new InvalidLogException("the mirror holds another " + tile.path() + " than the log shows");
        }
        return mine.isPresent();
    }

    private static byte[] content(TilePath tile, VerifiedLog log) {
        return tile.level() == TilePath.ENTRIES ? Tiles.entries(log.entries(tile)) : log.read(tile);
    }

    private Path write(String path, byte[] content) {
        return DurableFile.write(folder.resolve(path), content);
    }
}
