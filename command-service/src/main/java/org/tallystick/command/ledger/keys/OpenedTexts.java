package org.tallystick.command.ledger.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.platform.TypedTexts;
import org.tallystick.events.Text;
import org.tallystick.events.wire.ContentCipher;

/** The texts of one call, each key looked up once. */
final class OpenedTexts implements TypedTexts.Opened {

    private final Map<String, Optional<SecretKey>> known = new HashMap<>();
    private final Function<String, Optional<SecretKey>> keys;

    /** @param keys by kid, empty for one that was destroyed */
    OpenedTexts(Function<String, Optional<SecretKey>> keys) {
        this.keys = keys;
    }

    @Override
    public @Nullable Text read(String stream, @Nullable Text text) {
        return switch (text) {
            case null -> null;
            case Text.Plain plain -> plain;
            case Text.Encrypted encrypted ->
                known.computeIfAbsent(encrypted.kid(), keys)
                        .map(key -> Text.of(ContentCipher.decrypt(encrypted, key, stream)))
                        .orElse(null);
        };
    }
}
