package org.tallystick.command.seal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.SignedCheckpoints.Signed;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.command.seal.SealStatus.Phase;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.TilePath;

/** What proves the ledger, as far as it is signed. While the signer refuses, nothing is proven here: the ledger is not the signed one. */
final class Log {

    private static final int LEVEL_BITS = 8;

    private final Sealer sealer;
    private final LedgerRecords records;
    private final LogTiles tiles;

    Log(Sealer sealer, LedgerRecords records, LogTiles tiles) {
        this.sealer = sealer;
        this.records = records;
        this.tiles = tiles;
    }

    /** @throws TryAgainLaterException before the first one */
    Signed checkpoint() {
        Signed latest = sealer.status().latest();
        if (latest == null) {
            throw new TryAgainLaterException("nothing of the ledger is signed yet");
        }
        return latest;
    }

    /** @throws Refused when the signed tree has no such tile */
    byte[] tile(String path) {
        TilePath tile = parse(path);
        long size = provenSize();
        if (!isIn(size, tile)) {
            throw noTile();
        }
        return reading(() -> tiles.read(tile, size));
    }

    /** One hash a line, in base64. */
    String consistency(long from, long to) {
        long size = provenSize();
        if (from < 0 || from > to || to > size) {
            throw new Refused(LogRefusal.TREE_NOT_FOUND, "There are no two signed trees of these sizes.");
        }
        List<byte[]> proof = reading(() -> tiles.tree(to, size).consistency(from, to));
        StringBuilder lines = new StringBuilder();
        proof.forEach(
                hash -> lines.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
        return lines.toString();
    }

    /** Empty when the event is recorded and no signed head covers it yet. */
    Optional<Receipt> receipt(UUID event) {
        byte[] sealed = reading(() -> records.record(event))
                .orElseThrow(() -> new Refused(LogRefusal.EVENT_NOT_FOUND, "No event of this id is recorded."));
        Signed latest = sealer.status().latest();
        long index = SealedRecord.parse(sealed).index();
        if (latest == null || index >= latest.head().size()) {
            return Optional.empty();
        }
        requireSigned();
        long size = latest.head().size();
        return Optional.of(
                Receipt.of(sealed, reading(() -> tiles.tree(size, size).inclusion(index, size)), latest.note()));
    }

    private static boolean isIn(long size, TilePath tile) {
        int shift = Math.max(0, tile.level()) * LEVEL_BITS;
        long hashes = shift >= Long.SIZE ? 0 : size >> shift;
        return tile.index() <= hashes / TilePath.FULL && tile.first() + tile.width() <= hashes;
    }

    private long provenSize() {
        requireSigned();
        return sealer.status().size();
    }

    private void requireSigned() {
        if (sealer.status().phase() == Phase.REFUSED) {
            throw contradicted();
        }
    }

    private static TryAgainLaterException contradicted() {
        return new TryAgainLaterException("the ledger contradicts its signed head; the operator is told more");
    }

    private static TilePath parse(String path) {
        try {
            return TilePath.parse(path);
        } catch (IllegalArgumentException e) {
            throw noTile();
        }
    }

    private static Refused noTile() {
        return new Refused(LogRefusal.TILE_NOT_FOUND, "The signed tree has no such tile.");
    }

    private static <T> T reading(Supplier<T> what) {
        try {
            return what.get();
        } catch (DataAccessException e) {
            throw new TryAgainLaterException("the ledger does not answer", e);
        } catch (ContradictionException e) {
            throw contradicted();
        }
    }
}
