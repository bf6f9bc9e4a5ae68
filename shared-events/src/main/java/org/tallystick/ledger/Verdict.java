package org.tallystick.ledger;

/** How a verification ended; the exit code is what scripts rely on. */
public enum Verdict {
    /** Everything holds, and a quorum of witnesses saw the same log. */
    VALID_WITNESSED(0),
    /** Everything holds, by the log's word alone: others may have been shown another log. */
    VALID_UNWITNESSED(10),
    /** What is shown holds in itself and contradicts a head that was kept: the log was rewritten, or shows different logs. */
    DIVERGED(30),
    /** Something does not hold. */
    INVALID(40);

    private final int exitCode;

    Verdict(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
