package org.tallystick.command.decision;

import java.util.List;

/** A rule said no. Nothing was recorded. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final transient List<Finding> findings;

    /** @param detail this occurrence, in one sentence; never what a person typed */
    public Refused(RefusalCode code, String detail, List<Finding> findings) {
        // A refusal is an answer, not a fault: no stack trace, no suppression.
        super(detail, null, false, false);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public Refused(RefusalCode code, String detail) {
        this(code, detail, List.of());
    }

    public RefusalCode code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }
}
