package org.tallystick.command.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.seal.SealProperties.Store;
import org.tallystick.ledger.NoteKeyFile;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/** The key that signs the ledger's heads, from a file that only its owner may read, or from a key store. */
final class SignerKey {

    private SignerKey() {}

    /**
     * @param origin of the ledger, which is the key's name
     * @throws IllegalStateException when there is no such key, or it is open to others, or of another name
     */
    static NoteSigner read(SealProperties.Key key, String origin) {
        @Nullable Path file = key.keyFile();
        @Nullable Store store = key.keyStore();
        if (file != null && store == null) {
            return read(file, origin);
        }
        if (file == null && store != null) {
            return StoredKey.read(store, origin);
        }
        throw new IllegalStateException("a key of the log is in a key file or in a key store: name one of the two");
    }

    static NoteSigner read(Path file, String origin) {
        NoteSigner signer = NoteKeyFile.read(file, SignatureType.ED25519);
        if (!signer.key().name().equals(origin)) {
            throw new IllegalStateException("the key file " + file + " holds the key " + signer.key()
                    + ", which does not sign for a ledger of the origin " + origin);
        }
        return signer;
    }
}
