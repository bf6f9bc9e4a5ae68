package org.tallystick.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;

class KeyWrapTest {

    private static final SecretKey WRAPPING = key("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final SecretKey WRAPPED = key("00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f");

    /** RFC 3394, section 4.6. */
    private static final String VECTOR =
            "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43bfb988b9b7a02dd21";

    @Test
    void wrapsAsPublished() {
        assertThat(HexFormat.of().formatHex(KeyWrap.wrap(WRAPPED, WRAPPING))).isEqualTo(VECTOR);
    }

    @Test
    void unwrapsAsPublished() {
        assertThat(KeyWrap.unwrap(HexFormat.of().parseHex(VECTOR), WRAPPING)).isEqualTo(WRAPPED);
    }

    @Test
    void doesNotUnwrapUnderAnotherKey() {
        assertThatThrownBy(() -> KeyWrap.unwrap(HexFormat.of().parseHex(VECTOR), WRAPPED))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void knowsKeysOf256BitsOnly() {
        assertThatThrownBy(() -> KeyWrap.aes(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretKey key(String hex) {
        return KeyWrap.aes(HexFormat.of().parseHex(hex));
    }
}
