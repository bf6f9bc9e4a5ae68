package org.tallystick.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** A private key, as {@link NoteSigner} writes it, in a file that nobody but its owner may read. */
public final class NoteKeyFile {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private NoteKeyFile() {}

    /**
     * @param type what the key has to be for
     * @throws IllegalStateException when the file is missing, open to others, or holds no private key of that type; the message holds
     *     nothing of its content
     */
    public static NoteSigner read(Path file, SignatureType type) {
        try {
            NoteSigner signer = NoteSigner.parse(secret(file));
            if (signer.key().type() != type) {
                throw new IllegalStateException(
                        "the key file " + file + " holds the key " + signer.key() + ", which is not for " + type);
            }
            return signer;
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the key file " + file + " does not hold a private key", e);
        }
    }

    /**
     * What is in such a file, without white space around it.
     *
     * @throws IllegalStateException when the file is missing or open to others
     */
    public static String secret(Path file) {
        try {
            if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(
                        "the key file " + file + " may be read by others: set its mode to 0600");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the key file " + file + " can not be read", e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
