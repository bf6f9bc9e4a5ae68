package org.tallystick.auditor.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.auditor.log.DurableFile;
import org.tallystick.ledger.Digests;
import org.tallystick.ledger.SignedNote;
import org.tallystick.ledger.VerifierKey;

/**
 * The head of each log that was cosigned last, one file a log: {@code <SHA-256 of the origin>/checkpoint}. Of one folder there is one
 * witness at a time. A head that is there and is not cosigned by this witness stops it: it would otherwise vouch for what it never saw.
 */
final class HeadStore implements AutoCloseable {

    private final Path folder;
    private final VerifierKey own;
    private final FileChannel lock;

    HeadStore(Path folder, VerifierKey own) {
        this.folder = folder;
        this.own = own;
        try {
            Files.createDirectories(folder);
            this.lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = lock.tryLock();
            if (held == null) {
                throw new CannotCheckException("another witness uses " + folder);
            }
        } catch (IOException e) {
            throw new CannotCheckException("cannot use " + folder, e);
        }
    }

    Optional<SignedNote> head(String origin) {
        Path file = folder.resolve(name(origin)).resolve("checkpoint");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote head = SignedNote.parse(Files.readAllBytes(file));
            if (head.by(own) != SignedNote.Signing.GOOD) {
                throw new CannotCheckException(file + " is not cosigned by this witness");
            }
            return Optional.of(head);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotCheckException("cannot read " + file, e);
        }
    }

    /** Durable when this returns. */
    void keep(String origin, SignedNote head) {
        DurableFile.write(folder.resolve(name(origin)).resolve("checkpoint"), head.toBytes());
    }

    /** A request that shows a log's fault. */
    void keepEvidence(String origin, byte[] request) {
        String digest = HexFormat.of().formatHex(Digests.sha256(request));
        DurableFile.write(folder.resolve(name(origin)).resolve("refused-" + digest), request);
    }

    static String name(String origin) {
        return HexFormat.of().formatHex(Digests.sha256(origin.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
