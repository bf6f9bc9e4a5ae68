package org.tallystick.command.decision;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.Text;

/** Whether a text says anything. */
public final class Words {

    private Words() {}

    /** A text that is encrypted was accepted as present before. */
    public static boolean said(@Nullable Text text) {
        return switch (text) {
            case null -> false;
            case Text.Plain plain -> !plain.value().isBlank();
            case Text.Encrypted _ -> true;
        };
    }
}
