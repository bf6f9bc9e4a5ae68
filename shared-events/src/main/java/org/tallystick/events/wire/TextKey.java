package org.tallystick.events.wire;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The content key of one event, fetched when its first text is written. */
final class TextKey {

    private final Supplier<ContentKey> source;
    private @Nullable ContentKey key;

    TextKey(Supplier<ContentKey> source) {
        this.source = source;
    }

    static TextKey of(@Nullable ContentKey key) {
        return new TextKey(() -> {
            if (key == null) {
                throw new IllegalStateException("a text is never written in clear: there is no content key");
            }
            return key;
        });
    }

    ContentKey get() {
        ContentKey fetched = key;
        if (fetched == null) {
            fetched = source.get();
            key = fetched;
        }
        return fetched;
    }
}
