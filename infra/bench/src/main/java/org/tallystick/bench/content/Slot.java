package org.tallystick.bench.content;

import java.util.UUID;
import org.tallystick.events.report.ReportId;

/** Room for one report: there is one per agency and cycle. */
public record Slot(String period, String state, String agency) {

    public UUID reportId() {
        return ReportId.of(Words.INSTRUMENT, period, state, agency);
    }
}
