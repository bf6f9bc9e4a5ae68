package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class StateTagTest {

    private static final SecretKeySpec KEY = new SecretKeySpec(bytesFromZero(), "AES");

    /** Computed with Python's hmac over the ASCII digits "88" and the key 00 01 … 1f. */
    @Test
    void isTheHmacOfTheDecimalSequence() {
        assertThat(StateTag.of(KEY, 88)).isEqualTo("e815850e0590c4b95f29799344ea40c4af026446d03bf22b0c6ba5ac16918038");
    }

    @Test
    void tellsNeitherTheStateNorTheSequenceWithoutTheKey() {
        SecretKeySpec other = new SecretKeySpec(new byte[32], "AES");

        assertThat(StateTag.of(KEY, 0)).isNotEqualTo(StateTag.of(KEY, 1)).isNotEqualTo(StateTag.of(other, 0));
    }

    private static byte[] bytesFromZero() {
        byte[] key = new byte[32];
        for (int n = 0; n < key.length; n++) {
            key[n] = (byte) n;
        }
        return key;
    }
}
