package org.tallystick.command.decision;

import org.tallystick.command.decision.Finding.Level;

/**
 * What a rule found wrong in one place of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body
 * @param text what to change, in English; never what a person typed
 */
public record Objection(RefusalCode code, String pointer, String text) {

    public Finding blocking() {
        return new Finding(code.name(), pointer, Level.BLOCKING, text);
    }

    public Finding warning() {
        return new Finding(code.name(), pointer, Level.WARNING, text);
    }
}
