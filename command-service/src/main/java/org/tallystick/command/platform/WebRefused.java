package org.tallystick.command.platform;

import java.util.List;
import org.tallystick.command.decision.Finding;

/** The door says no, with the code of a {@link WebRefusal}. */
final class WebRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final WebRefusal code;
    private final transient List<Finding> findings;

    WebRefused(WebRefusal code, String detail, List<Finding> findings) {
        super(detail, null, false, false);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    WebRefused(WebRefusal code, String detail) {
        this(code, detail, List.of());
    }

    WebRefusal code() {
        return code;
    }

    List<Finding> findings() {
        return findings;
    }
}
