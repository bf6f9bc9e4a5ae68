package org.tallystick.query.platform;

import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.wire.ContentCipher;

/** The texts of one answer, readable while it is written. */
public final class OpenedTexts {

    private final Map<String, SecretKey> keys;
    private final Set<String> destroyed;

    /** @param destroyed ids of keys that are known to be destroyed */
    OpenedTexts(Map<String, SecretKey> keys, Set<String> destroyed) {
        this.keys = Map.copyOf(keys);
        this.destroyed = Set.copyOf(destroyed);
    }

    /** Null where there is no text, where it was erased, and where its key was lost. */
    public @Nullable String read(@Nullable Ciphertext text) {
        SecretKey key = text == null || text.purged() ? null : keys.get(text.kid());
        return text == null || key == null ? null : ContentCipher.decrypt(text.encrypted(), key, text.stream());
    }

    /** True where there was a text and an event purged it or destroyed its key: the answer then has {@code "erased":true} beside the null. */
    public boolean erased(@Nullable Ciphertext text) {
        return text != null && (text.purged() || destroyed.contains(text.kid()));
    }
}
