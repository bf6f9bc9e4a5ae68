package org.tallystick.events.wire;

import javax.crypto.SecretKey;

/**
 * The key under which the texts of one event are encrypted.
 *
 * @param kid a UUID; names the key wherever its ciphertext goes
 * @param key AES, 256 bits
 */
public record ContentKey(String kid, SecretKey key) {

    @Override
    public String toString() {
        return "ContentKey[" + kid + "]";
    }
}
