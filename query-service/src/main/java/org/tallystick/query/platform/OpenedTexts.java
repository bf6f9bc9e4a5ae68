package org.tallystick.query.platform;

import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.ContentCipher;

/** The texts of one answer, readable while it is written. */
public final class OpenedTexts {

    private final Map<String, SecretKey> keys;

    OpenedTexts(Map<String, SecretKey> keys) {
        this.keys = Map.copyOf(keys);
    }

    /** Null where there is no text, and where it was erased. */
    public @Nullable String read(@Nullable Ciphertext text) {
        SecretKey key = text == null ? null : keys.get(text.kid());
        return text == null || key == null ? null : ContentCipher.decrypt(text.encrypted(), key, text.stream());
    }

    /** True where there was a text and its key has been destroyed: the answer then has {@code "erased":true} beside the null. */
    public boolean erased(@Nullable Ciphertext text) {
        return text != null && !keys.containsKey(text.kid());
    }
}
