package org.tallystick.command.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code tallystick.heads.*} and {@code tallystick.seal.*}. */
@ConfigurationProperties("tallystick")
record SealProperties(String origin, Heads heads, Seal seal) {

    /** @param migration the owner, who migrates and grants and does nothing else */
    record Heads(String url, String username, String password, Login migration) {}

    /**
     * The key in force, as {@link Key} has it.
     *
     * @param next the key that follows it, while it is being replaced
     */
    record Seal(
            @Nullable Path keyFile,
            @Nullable Store keyStore,
            @Nullable Key next) {

        Key key() {
            return new Key(keyFile, keyStore);
        }
    }

    /**
     * Where a private key is: in one of the two.
     *
     * @param keyFile in the form of {@link org.tallystick.ledger.NoteSigner}, mode 0600
     */
    record Key(@Nullable Path keyFile, @Nullable Store keyStore) {}

    /**
     * A key store of the Java platform, which may be a token that never gives its keys away.
     *
     * @param type such as PKCS11 or PKCS12
     * @param provider name of the security provider; null: the first that has such a store
     * @param file null where the provider knows its token
     * @param alias of a private key with its certificate, of which the public key is taken
     * @param pinFile its first line, mode 0600
     */
    record Store(
            String type,
            @Nullable String provider,
            @Nullable Path file,
            String alias,
            Path pinFile) {}

    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
