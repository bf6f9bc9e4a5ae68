package org.tallystick.events.wire;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** AES key wrap (RFC 3394): how a 256-bit key lies in the key database under another one; 40 bytes. */
public final class KeyWrap {

    private static final int KEY_BYTES = 32;

    private KeyWrap() {}

    public static SecretKey aes(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + key.length);
        }
        return new SecretKeySpec(Arrays.copyOf(key, key.length), "AES");
    }

    public static byte[] wrap(SecretKey key, SecretKey wrapping) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.WRAP_MODE, wrapping);
            return cipher.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key can not be wrapped", e);
        }
    }

    /** @throws IllegalStateException when {@code wrapped} was not made under {@code wrapping} */
    public static SecretKey unwrap(byte[] wrapped, SecretKey wrapping) {
        try {
            Cipher cipher = Cipher.getInstance("AESWrap");
            cipher.init(Cipher.UNWRAP_MODE, wrapping);
            return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("wrapped key does not open under this key", e);
        }
    }
}
