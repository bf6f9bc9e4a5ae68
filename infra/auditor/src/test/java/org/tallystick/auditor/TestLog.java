package org.tallystick.auditor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.Merkle;
import org.tallystick.ledger.MerkleTree;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.Receipt;
import org.tallystick.ledger.SealedRecord;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.StateTag;
import org.tallystick.ledger.SubtreeHashes;
import org.tallystick.ledger.TilePath;
import org.tallystick.ledger.Tiles;

/** A log made by nothing but the published formats. Every second event is of Kazakhstan, the others of Kyrgyzstan. */
record TestLog(List<byte[]> entries) {

    static final NoteSigner LOG = signer("host.example/log", SignatureType.ED25519);
    static final NoteSigner HOST_WITNESS = signer("host.example/witness", SignatureType.COSIGNATURE);
    static final NoteSigner WITNESS = signer("one.example/witness", SignatureType.COSIGNATURE);
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final Instant LATER = Instant.parse("2026-06-02T12:00:00Z");

    static TestLog of(int size) {
        return new TestLog(LongStream.range(0, size).mapToObj(TestLog::sealed).toList());
    }

    static NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.parse(NoteSigner.generate(name, type, new SecureRandom()));
    }

    static SecretKey tagKey(String state) {
        return new SecretKeySpec(Digests.sha256(bytes("tag key of " + state)), "HmacSHA256");
    }

    static byte[] salt(long index) {
        return Arrays.copyOf(Digests.sha256(bytes("salt " + index)), 16);
    }

    static byte[] event(long index) {
        return bytes("{\"type\":\"report.submitted.v1\",\"stream\":\"report/" + index % 7 + "\",\"streamSeq\":"
                + index / 7 + "}");
    }

    static byte[] sealed(long index) {
        String tag = StateTag.of(tagKey(index % 2 == 0 ? "KZ" : "KG"), index / 2);
        return new SealedRecord(
                        index,
                        new UUID(7, index),
                        tag,
                        NOON.plusMillis(index),
                        SealedRecord.digest(salt(index), event(index)))
                .toBytes();
    }

    int size() {
        return entries.size();
    }

    TestLog cut(int size) {
        return new TestLog(entries.subList(0, size));
    }

    TestLog with(int index, byte[] entry) {
        List<byte[]> changed = new ArrayList<>(entries);
        changed.set(index, entry);
        return new TestLog(changed);
    }

    TestLog swapped(int one, int other) {
        List<byte[]> changed = new ArrayList<>(entries);
        Collections.swap(changed, one, other);
        return new TestLog(changed);
    }

    MerkleTree tree() {
        return new MerkleTree(hashes());
    }

    Checkpoint head() {
        return Checkpoint.of(LOG.key().name(), size(), tree().root(size()));
    }

    SignedNote signed() {
        return head().signedBy(LOG);
    }

    SignedNote witnessed() {
        SignedNote signed = signed();
        return signed.with(WITNESS.cosign(signed.text(), LATER));
    }

    SignedNote witnessedByTheHost() {
        SignedNote signed = signed();
        return signed.with(HOST_WITNESS.cosign(signed.text(), LATER));
    }

    Receipt receipt(long index) {
        return Receipt.of(entries.get((int) index), tree().inclusion(index, size()), witnessed());
    }

    /** All that a log shows, as files. */
    Path write(Path folder) {
        SubtreeHashes hashes = hashes();
        TilePath.all(size())
                .forEach(tile -> write(
                        folder.resolve(tile.path()),
                        tile.level() == TilePath.ENTRIES
                                ? Tiles.entries(entries.subList((int) tile.first(), (int) tile.first() + tile.width()))
                                : Tiles.hashes(tile, hashes)));
        write(folder.resolve("checkpoint"), witnessed().toBytes());
        return folder;
    }

    static Path policy(Path folder) {
        return write(
                folder.resolve("trust-policy"),
                bytes("log " + LOG.key() + "\nwitness host " + HOST_WITNESS.key() + "\nwitness one " + WITNESS.key()
                        + "\ngroup g any host one\nquorum g\n"));
    }

    static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void flip(Path file, int at) {
        try {
            byte[] content = Files.readAllBytes(file);
            content[Math.floorMod(at, content.length)] ^= 1;
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SubtreeHashes hashes() {
        return SubtreeHashes.ofLeaves(entries.stream().map(Merkle::leaf).toList());
    }
}
