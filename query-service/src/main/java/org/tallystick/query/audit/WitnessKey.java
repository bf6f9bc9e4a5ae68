package org.tallystick.query.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The key that cosigns, from a file that only its owner may read. */
final class WitnessKey {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private WitnessKey() {}

    /** @throws IllegalStateException when the file is missing, open to others, or holds no key of a witness */
    static NoteSigner read(Path file) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException(
                        "the witness key file " + file + " must be of mode 0600: others may read it");
            }
            NoteSigner signer = NoteSigner.parse(Files.readString(file).strip());
            if (signer.key().type() != SignatureType.COSIGNATURE) {
                throw new IllegalStateException("the witness key file " + file + " holds a key that can not cosign");
            }
            return signer;
        } catch (IOException e) {
            throw new IllegalStateException("the witness key file " + file + " can not be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the witness key file " + file + " does not hold a private key", e);
        }
    }
}
