package org.tallystick.events.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.tallystick.events.Text;

/** AES-256-GCM (NIST SP 800-38D) over single texts, bound by the AAD to the stream, the key and the place in the payload. */
public final class ContentCipher {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentCipher() {}

    /** @param label JSON pointer of the member inside the payload */
    public static Text.Encrypted encrypt(Text.Plain text, ContentKey key, String stream, String label) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] ct = run(
                Cipher.ENCRYPT_MODE,
                key.key(),
                iv,
                aad(stream, key.kid(), label),
                text.value().getBytes(StandardCharsets.UTF_8));
        return new Text.Encrypted(key.kid(), base64(iv), base64(ct), label);
    }

    /** @throws IllegalStateException when key, stream, label or ciphertext do not belong together */
    public static String decrypt(Text.Encrypted text, SecretKey key, String stream) {
        byte[] plain = run(
                Cipher.DECRYPT_MODE,
                key,
                Base64.getDecoder().decode(text.iv()),
                aad(stream, text.kid(), text.label()),
                Base64.getDecoder().decode(text.ct()));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /**
     * A file.
     *
     * @param label what of it, such as {@code /content}
     * @return 12 bytes of initialisation vector, ciphertext and tag
     */
    public static byte[] encrypt(byte[] content, ContentKey key, String stream, String label) {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] ct = run(Cipher.ENCRYPT_MODE, key.key(), iv, aad(stream, key.kid(), label), content);
        byte[] sealed = Arrays.copyOf(iv, iv.length + ct.length);
        System.arraycopy(ct, 0, sealed, iv.length, ct.length);
        return sealed;
    }

    /** @throws IllegalStateException when key, stream, label or ciphertext do not belong together */
    public static byte[] decrypt(byte[] sealed, ContentKey key, String stream, String label) {
        byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
        byte[] ct = Arrays.copyOfRange(sealed, IV_BYTES, sealed.length);
        return run(Cipher.DECRYPT_MODE, key.key(), iv, aad(stream, key.kid(), label), ct);
    }

    private static byte[] run(int mode, SecretKey key, byte[] iv, byte[] aad, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(aad);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("content does not open with this key at this place", e);
        }
    }

    private static byte[] aad(String stream, String kid, String label) {
        return ("v1|" + stream + "|" + kid + "|" + label).getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
