package org.tallystick.auditor.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import org.tallystick.auditor.log.CannotCheckException;
import org.tallystick.ledger.NoteKeyFile;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The witness's private key in a file that nobody else may read. */
public final class KeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private KeyFile() {}

    public static NoteSigner read(Path file) {
        try {
            return NoteKeyFile.read(file, SignatureType.COSIGNATURE);
        } catch (IllegalStateException e) {
            throw new CannotCheckException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Never replaces a file. */
    public static NoteSigner create(Path file, String name) {
        try {
            if (isPosix(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            String key = NoteSigner.generate(name, SignatureType.COSIGNATURE, new SecureRandom());
            Files.writeString(file, key + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            return NoteSigner.parse(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotCheckException("cannot make a key in " + file, e);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
