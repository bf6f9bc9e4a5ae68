package org.tallystick.command.platform;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text holds U+0000 or half of a character: PostgreSQL refuses the one, UTF-8 the other. */
final class UnacceptableTextException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    UnacceptableTextException(JsonParser parser) {
        super(parser, "leave out U+0000 and unpaired surrogates.");
    }
}
