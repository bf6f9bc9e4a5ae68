package org.tallystick.query.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.KeyWrap;

/** The key under which the states' keys are wrapped, from a file that nobody but the service may read. */
record MasterKey(SecretKey key) {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** @throws IllegalStateException when others may read the file, or it is not base64 of 32 bytes */
    static MasterKey from(Path file) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(
                        "the master key file " + file + " must be of mode 0600: others may read it");
            }
            return new MasterKey(KeyWrap.aes(
                    Base64.getDecoder().decode(Files.readString(file).strip())));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the master key file " + file + " is not base64 of 32 bytes", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the master key file " + file + " can not be read", e);
        }
    }
}
