package org.tallystick.command.ledger;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code tallystick.ledger.*} and {@code tallystick.keys.*}. */
@ConfigurationProperties("tallystick")
record DatabaseProperties(Ledger ledger, Keys keys) {

    /** @param migration the owner, who migrates and grants and does nothing else */
    record Ledger(String url, String username, String password, Login migration) {}

    /** @param masterKeyFile base64 of 32 bytes, mode 0600 */
    record Keys(String url, String username, String password, Login migration, Path masterKeyFile) {}

    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
