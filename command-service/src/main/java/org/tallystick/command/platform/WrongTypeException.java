package org.tallystick.command.platform;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value is not of the one form that it may have. */
final class WrongTypeException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    /** @param remedy what to send */
    WrongTypeException(JsonParser parser, String remedy) {
        super(parser, remedy);
    }
}
