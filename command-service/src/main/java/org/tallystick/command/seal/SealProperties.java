package org.tallystick.command.seal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code tallystick.heads.*} and {@code tallystick.seal.*}. */
@ConfigurationProperties("tallystick")
record SealProperties(String origin, Heads heads, Seal seal) {

    /** @param migration the owner, who migrates and grants and does nothing else */
    record Heads(String url, String username, String password, Login migration) {}

    /** @param keyFile the signer's private key in the form of {@link org.tallystick.ledger.NoteSigner}, mode 0600 */
    record Seal(Path keyFile) {}

    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
