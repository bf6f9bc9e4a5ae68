package org.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

/**
 * What validation found in one place of a request.
 *
 * @param code stable, upper snake case
 * @param pointer JSON pointer (RFC 6901) into the request body; where that was a spreadsheet, into the JSON that would say the same
 * @param text what to change, in English
 * @param cell of the spreadsheet that was sent, such as {@code Report!D7}; null where the body was JSON
 */
public record Finding(
        String code,
        String pointer,
        Level level,
        String text,
        @Nullable String cell) {

    /** In a body that is JSON. */
    public Finding(String code, String pointer, Level level, String text) {
        this(code, pointer, level, text, null);
    }

    /** A warning is recorded with the submission; a blocking finding refuses it. */
    public enum Level {
        BLOCKING,
        WARNING
    }

    public Finding at(@Nullable String itsCell) {
        return new Finding(code, pointer, level, text, itsCell);
    }
}
