package org.tallystick.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tallystick.acceptance.CopiedDatabases.Row;
import org.tallystick.ledger.AddCheckpoint;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.SubtreeHashes;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** Another history, consistent in itself and signed with the log's stolen key. */
final class ForgedLog {

    private final NoteSigner stolen;
    private final List<byte[]> records;
    private final SubtreeHashes hashes;
    private final MerkleTree tree;

    /**
     * @param records of the true ledger
     * @param changed index of the one that says something else here
     */
    ForgedLog(NoteSigner stolen, List<byte[]> records, int changed) {
        this(stolen, changed(records, changed));
    }

    private ForgedLog(NoteSigner stolen, List<byte[]> records) {
        this.stolen = stolen;
        this.records = records;
        this.hashes =
                SubtreeHashes.ofLeaves(this.records.stream().map(Merkle::leaf).toList());
        this.tree = new MerkleTree(hashes);
    }

    /**
     * Consistent in itself: each event that says something else is sealed again.
     *
     * @param others rows of the true ledger with other events
     */
    static ForgedLog resealed(NoteSigner stolen, List<byte[]> records, List<Row> others) {
        List<byte[]> all = new ArrayList<>(records);
        others.forEach(
                row -> all.set((int) row.index(), resealed(SealedRecord.parse(row.sealed()), row.salt(), row.event())));
        return new ForgedLog(stolen, all);
    }

    /** As they are, though nobody but the thief would sign them. */
    static ForgedLog of(NoteSigner stolen, List<byte[]> records) {
        return new ForgedLog(stolen, records);
    }

    /** One is left out, and all after it move up. */
    static ForgedLog without(NoteSigner stolen, List<byte[]> records, int dropped) {
        List<byte[]> dense = new ArrayList<>(records.subList(0, dropped));
        for (byte[] record : records.subList(dropped + 1, records.size())) {
            SealedRecord sealed = SealedRecord.parse(record);
            dense.add(new SealedRecord(
                            sealed.index() - 1,
                            sealed.eventId(),
                            sealed.tag(),
                            sealed.acceptedAt(),
                            sealed.eventSha256())
                    .toBytes());
        }
        return new ForgedLog(stolen, dense);
    }

    private static List<byte[]> changed(List<byte[]> records, int changed) {
        List<byte[]> others = new ArrayList<>(records);
        byte[] event = "{\"said\":\"something else\"}".getBytes(StandardCharsets.UTF_8);
        others.set(changed, resealed(SealedRecord.parse(records.get(changed)), new byte[16], event));
        return others;
    }

    private static byte[] resealed(SealedRecord sealed, byte[] salt, byte[] event) {
        return new SealedRecord(
                        sealed.index(),
                        sealed.eventId(),
                        sealed.tag(),
                        sealed.acceptedAt(),
                        SealedRecord.digest(salt, event))
                .toBytes();
    }

    static NoteSigner stolenFrom(LocalRun run) throws IOException {
        return NoteSigner.parse(
                Files.readString(run.data().resolve("secrets/signer-key")).strip());
    }

    int size() {
        return records.size();
    }

    /** All that a log shows, as files. */
    Path write(Path folder) throws IOException {
        for (TilePath tile : TilePath.all(size()).toList()) {
            int from = (int) tile.first();
            write(
                    folder.resolve(tile.path()),
                    tile.level() == TilePath.ENTRIES
                            ? Tiles.entries(records.subList(from, from + tile.width()))
                            : Tiles.hashes(tile, hashes));
        }
        write(folder.resolve("checkpoint"), signed(size()).toBytes());
        return folder;
    }

    /** What a log that wants it cosigned sends to a witness, with the best proof that there is. */
    byte[] addedTo(long oldSize) {
        return new AddCheckpoint(oldSize, tree.consistency(oldSize, size()), signed(size())).toBytes();
    }

    private SignedNote signed(long size) {
        return Checkpoint.of(stolen.key().name(), size, tree.root(size)).signedBy(stolen);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }
}
