package org.tallystick.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;

/**
 * A key that signs heads of the ledger, in a file, made at the first start and never again.
 *
 * @param vkey what verifies, as C2SP tools take it
 */
record NoteKey(Path file, String vkey) {

    /** What command-service signs with. */
    static NoteKey signer(Path secrets, String name) {
        return in(secrets.resolve("signer-key"), name, SignatureType.ED25519);
    }

    /** What command-service is to sign with next: made by whoever replaces the key, and empty otherwise. */
    static Optional<NoteKey> nextSigner(Path secrets, String name) {
        var file = secrets.resolve("next-signer-key");
        return Files.exists(file) ? Optional.of(in(file, name, SignatureType.ED25519)) : Optional.empty();
    }

    /** What query-service cosigns with. */
    static NoteKey witness(Path secrets, String name) {
        return in(secrets.resolve("witness-key"), name, SignatureType.COSIGNATURE);
    }

    // Both services are told of the signer's key, and they may start at the same time.
    private static synchronized NoteKey in(Path file, String name, SignatureType type) {
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, NoteSigner.generate(name, type, new SecureRandom()));
            }
            return new NoteKey(
                    file, NoteSigner.parse(Files.readString(file).strip()).key().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
