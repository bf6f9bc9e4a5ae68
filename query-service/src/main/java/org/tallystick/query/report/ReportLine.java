package org.tallystick.query.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One report in the list; {@code responsibleAgency}, {@code stage}, {@code step} and {@code revision} as in {@link ReportAnswer}.
 *
 * @param version the newest that the caller may read, 0 for none
 */
record ReportLine(
        UUID reportId,
        String instrument,
        String cycle,
        String state,
        String agency,
        String responsibleAgency,
        @Nullable Stage stage,
        @Nullable String step,
        int version,
        @Nullable Long revision) {

    /** Orders the list; codes contain no line break. */
    String key() {
        return String.join("\n", instrument, cycle, state, agency);
    }
}
