package org.tallystick.command.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The key that signs the ledger's heads, from a file that only its owner may read. */
final class SignerKey {

    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private SignerKey() {}

    /**
     * @param origin of the ledger, which is the key's name
     * @throws IllegalStateException when the file is missing, open to others, or holds no key of that name
     */
    static NoteSigner read(Path file, String origin) {
        try {
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalStateException("signer key file " + file + " is open to others: set its mode to 0600");
            }
            NoteSigner signer = NoteSigner.parse(Files.readString(file).strip());
            if (signer.key().type() != SignatureType.ED25519
                    || !signer.key().name().equals(origin)) {
                throw new IllegalStateException("signer key file " + file + " holds the key " + signer.key()
                        + ", which does not sign for a ledger of the origin " + origin);
            }
            return signer;
        } catch (IOException e) {
            throw new IllegalStateException("signer key file " + file + " can not be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("signer key file " + file + " does not hold a private key", e);
        }
    }
}
