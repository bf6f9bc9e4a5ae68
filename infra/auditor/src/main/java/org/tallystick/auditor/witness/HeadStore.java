package org.tallystick.auditor.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.DurableFile;
import org.tallystick.ledger.Checkpoint;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

/**
 * The head of each log that was cosigned last, one file a log: {@code <SHA-256 of the origin>/checkpoint}. Of one folder there is one
 * witness at a time. A head that is there and is not cosigned by this witness stops it: it would otherwise vouch for what it never saw.
 * So does a folder that is not the one that was made for its key: without its heads it would begin anew and cosign another history.
 */
final class HeadStore implements AutoCloseable {

    private static final String OWNER = "vkey";
    private static final int MAX_EVIDENCE = 100;

    private final Path folder;
    private final VerifierKey own;
    private final FileChannel lock;

    /** For a key that was made just now and cosigned nothing. */
    static void create(Path folder, VerifierKey own) {
        Path owner = folder.resolve(OWNER);
        if (Files.exists(owner)) {
            throw new CannotCheckException(folder + " holds the heads of another key");
        }
        DurableFile.write(owner, ownerLine(own));
    }

    HeadStore(Path folder, VerifierKey own) {
        this.folder = folder;
        this.own = own;
        try {
            if (!Arrays.equals(Files.readAllBytes(folder.resolve(OWNER)), ownerLine(own))) {
                throw new CannotCheckException(folder + " holds the heads of another key");
            }
            this.lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = lock.tryLock();
            if (held == null) {
                throw new CannotCheckException("another witness uses " + folder);
            }
        } catch (NoSuchFileException e) {
            throw new CannotCheckException(
                    folder + " does not hold the heads of " + own.name()
                            + ": what it cosigned is not known, so bring them back or make a new key",
                    e);
        } catch (IOException e) {
            throw new CannotCheckException("cannot use " + folder, e);
        }
    }

    private static byte[] ownerLine(VerifierKey key) {
        return (key + "\n").getBytes(StandardCharsets.UTF_8);
    }

    Optional<SignedNote> head(String origin) {
        Path file = folder.resolve(name(origin)).resolve("checkpoint");
        try {
            SignedNote head = SignedNote.parse(Files.readAllBytes(file));
            if (head.by(own) != SignedNote.Signing.GOOD) {
                throw new CannotCheckException(file + " is not cosigned by this witness");
            }
            return Optional.of(head);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotCheckException("cannot read " + file, e);
        }
    }

    /** Durable when this returns. */
    void keep(String origin, SignedNote head) {
        DurableFile.write(folder.resolve(name(origin)).resolve("checkpoint"), head.toBytes());
    }

    /**
     * A head that the log signed and that was refused, once for each size and root. Anybody can bring a signed head with a proof that does
     * not fit, so of each kind there is room for {@value #MAX_EVIDENCE} only, and none takes the room of the other.
     *
     * @param kind contradicting: another root of the size that was cosigned, which the log alone can make; refused: without a proof
     */
    void keepEvidence(String origin, String kind, Checkpoint checkpoint, SignedNote head) {
        Path heads = folder.resolve(name(origin));
        String root = HexFormat.of().formatHex(checkpoint.root());
        Path file = heads.resolve(kind + "-" + checkpoint.size() + "-" + root);
        if (!Files.exists(file) && count(heads, kind + "-") < MAX_EVIDENCE) {
            DurableFile.write(file, head.toBytes());
        }
    }

    private static long count(Path heads, String prefix) {
        try (Stream<Path> files = Files.list(heads)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
                    .count();
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new CannotCheckException("cannot read " + heads, e);
        }
    }

    static String name(String origin) {
        return HexFormat.of().formatHex(Digests.sha256(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
