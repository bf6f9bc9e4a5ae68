package org.tallystick.query.platform;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text as read models keep it: encrypted, with all that opening it needs. One column of type {@code jsonb}.
 *
 * @param stream of the event that carried it; part of what the cipher vouches for
 */
public record Ciphertext(String stream, String kid, String iv, String ct, String label) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Null stays null. */
    public static @Nullable Ciphertext of(String stream, @Nullable Text text) {
        return switch (text) {
            case null -> null;
            case Text.Encrypted(String kid, String iv, String ct, String label) ->
                new Ciphertext(stream, kid, iv, ct, label);
            case Text.Plain _ -> throw new IllegalArgumentException("a text is never stored in clear");
        };
    }

    /** For writing into a column; null stays null. */
    public static @Nullable String toJson(String stream, @Nullable Text text) {
        Ciphertext encrypted = of(stream, text);
        return encrypted == null ? null : JSON.writeValueAsString(encrypted);
    }

    /** As read from a column; null stays null. */
    public static @Nullable Ciphertext fromJson(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Ciphertext.class);
    }

    /** Whether it was expunged or erased, and this is only what tells that there was a text. */
    boolean purged() {
        return ct.isEmpty();
    }

    Text.Encrypted encrypted() {
        return new Text.Encrypted(kid, iv, ct, label);
    }
}
