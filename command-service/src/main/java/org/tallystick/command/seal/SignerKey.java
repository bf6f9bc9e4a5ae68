package org.tallystick.command.seal;

import java.nio.file.Path;
import org.tallystick.ledger.NoteKeyFile;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The key that signs the ledger's heads, from a file that only its owner may read. */
final class SignerKey {

    private SignerKey() {}

    /**
     * @param origin of the ledger, which is the key's name
     * @throws IllegalStateException when the file is missing, open to others, or holds no key of that name
     */
    static NoteSigner read(Path file, String origin) {
        NoteSigner signer = NoteKeyFile.read(file, SignatureType.ED25519);
        if (!signer.key().name().equals(origin)) {
            throw new IllegalStateException("the key file " + file + " holds the key " + signer.key()
                    + ", which does not sign for a ledger of the origin " + origin);
        }
        return signer;
    }
}
