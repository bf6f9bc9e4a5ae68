package org.tallystick.query.audit;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * {@code tallystick.witness.*}.
 *
 * @param keyFile private key in the form of {@link org.tallystick.ledger.NoteSigner}, mode 0600
 * @param logKeys verifier keys with one of which the log has to sign
 */
@ConfigurationProperties("tallystick.witness")
record WitnessProperties(
        String url, String username, String password, Login migration, Path keyFile, List<String> logKeys) {

    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }
}
