package org.tallystick.servers.process;

/** Why a server does not start, and what its user can do about it; both are shown as they stand. */
public final class CannotStart extends RuntimeException {

    private final String problem;
    private final String advice;

    public CannotStart(String problem, String advice) {
        super(problem + "\n" + advice);
        this.problem = problem;
        this.advice = advice;
    }

    public CannotStart(String problem, String advice, Throwable cause) {
        this(problem, advice);
        initCause(cause);
    }

    public String problem() {
        return problem;
    }

    public String advice() {
        return advice;
    }
}
