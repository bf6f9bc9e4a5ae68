package org.tallystick.command.ledger.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.KeyWrap;

/** The key that wraps the states' keys: base64 of 32 bytes in a file that only its owner may read. */
public final class MasterKey {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private MasterKey() {}

    /** @throws IllegalStateException when the file is missing, open to others, or holds no key */
    public static SecretKey read(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            if (!OWNER.containsAll(permissions)) {
                throw new IllegalStateException("master key file " + file + " is open to others: set its mode to 0600");
            }
            return KeyWrap.aes(Base64.getDecoder().decode(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new IllegalStateException("master key file " + file + " can not be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("master key file " + file + " does not hold base64 of 32 bytes", e);
        }
    }
}
