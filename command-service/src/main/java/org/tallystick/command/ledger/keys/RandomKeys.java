package org.tallystick.command.ledger.keys;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import org.tallystick.events.wire.KeyWrap;

/** New AES-256 keys. */
final class RandomKeys {

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomKeys() {}

    static SecretKey aes256() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return KeyWrap.aes(key);
    }
}
