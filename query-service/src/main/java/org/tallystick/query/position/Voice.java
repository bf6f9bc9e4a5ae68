package org.tallystick.query.position;

import java.time.Instant;
import java.util.UUID;
import org.tallystick.events.report.EntryStatus;

/**
 * What one agency says in a cell: its newest released entry.
 *
 * @param version of the report
 * @param reach who may read it
 * @param firstReleased when the agency first released an entry in this cell, in whatever version
 */
record Voice(String agency, UUID report, int version, EntryStatus status, String reach, Instant firstReleased) {

    boolean isOf(UUID of) {
        return report.equals(of);
    }

    Voice reaching(String others) {
        return new Voice(agency, report, version, status, others, firstReleased);
    }

    Voice since(Instant earlier) {
        return new Voice(agency, report, version, status, reach, earlier);
    }
}
