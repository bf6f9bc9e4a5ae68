package org.tallystick.command.report.model;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.events.Text;

/** Whether something was typed where something must be. */
final class Texts {

    private Texts() {}

    /** A text that is encrypted was accepted as present before. */
    static boolean present(@Nullable Text text) {
        return switch (text) {
            case null -> false;
            case Text.Plain plain -> !plain.value().isBlank();
            case Text.Encrypted _ -> true;
        };
    }

    static Stream<Objection> required(Text text, RefusalCode code, String pointer, String whatToSay) {
        return present(text) ? Stream.empty() : Stream.of(new Objection(code, pointer, whatToSay));
    }
}
