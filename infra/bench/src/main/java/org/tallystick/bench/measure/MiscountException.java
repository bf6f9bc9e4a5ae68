package org.tallystick.bench.measure;

/** A contender did not record what it said it had: its speed means nothing. */
public final class MiscountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MiscountException(String message) {
        super(message);
    }
}
