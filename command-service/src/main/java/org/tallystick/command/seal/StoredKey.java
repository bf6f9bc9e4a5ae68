package org.tallystick.command.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.seal.SealProperties.Store;
import org.tallystick.ledger.NoteKeyFile;
import org.tallystick.ledger.NoteSigner;
import org.tallystick.ledger.SignatureType;
import org.tallystick.ledger.VerifierKey;

/**
 * A key in a key store of the Java platform. Where the store is a token, what is read is a handle: the token signs, and the key stays
 * there.
 */
final class StoredKey {

    private StoredKey() {}

    /** @throws IllegalStateException when the store can not be opened, or holds no Ed25519 key under the alias; nothing of the PIN is told */
    static NoteSigner read(Store settings, String origin) {
        try {
            char[] pin = NoteKeyFile.secret(settings.pinFile()).toCharArray();
            KeyStore store = opened(settings, pin);
            Certificate certificate = store.getCertificate(settings.alias());
            if (certificate == null || !(store.getKey(settings.alias(), pin) instanceof PrivateKey key)) {
                throw new IllegalStateException(
                        "the key store has no private key with a certificate under the alias " + settings.alias());
            }
            return new NoteSigner(VerifierKey.of(origin, SignatureType.ED25519, certificate.getPublicKey()), key);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the key " + settings.alias() + " of the key store can not be used: " + e.getMessage(), e);
        }
    }

    private static KeyStore opened(Store settings, char[] pin) throws GeneralSecurityException, IOException {
        @Nullable String provider = settings.provider();
        KeyStore store = provider == null
                ? KeyStore.getInstance(settings.type())
                : KeyStore.getInstance(settings.type(), provider);
        @Nullable Path file = settings.file();
        if (file == null) {
            store.load(null, pin);
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, pin);
            }
        }
        return store;
    }
}
