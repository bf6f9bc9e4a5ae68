package org.tallystick.command.decision;

/**
 * What validation found in one place of a request.
 *
 * @param code stable, upper snake case
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param text what to change, in English
 */
public record Finding(String code, String pointer, Level level, String text) {

    /** A warning is recorded with the submission; a blocking finding refuses it. */
    public enum Level {
        BLOCKING,
        WARNING
    }
}
