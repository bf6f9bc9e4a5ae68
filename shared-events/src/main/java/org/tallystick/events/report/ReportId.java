package org.tallystick.events.report;

import java.util.UUID;
import org.tallystick.events.NamedId;

/**
 * Identity of a report: one per agency and cycle, known to everyone without asking, so that uniqueness is sequence 0 of its stream.
 * Made of the name {@code report|<instrument>/<period>|<state>|<agency>}.
 */
public final class ReportId {

    private ReportId() {}

    public static UUID of(String instrument, String period, String state, String agency) {
        return NamedId.of("report|" + instrument + "/" + period + "|" + state + "|" + agency);
    }
}
