package org.tallystick.query.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.waiting.CycleDocument.Ends;

/** When days end. */
record Days(Map<String, CycleDocument> cycles) {

    /**
     * Of a day where the state is, as it said when it last agreed to a cycle under the instrument.
     *
     * @param state null of an organisation's, in UTC
     */
    Instant end(@Nullable String state, String instrument, LocalDate day) {
        return CycleDocument.end(day, state == null ? ZoneOffset.UTC : zone(state, instrument));
    }

    private ZoneId zone(String state, String instrument) {
        return cycles.values().stream()
                .filter(cycle -> cycle.instrument().equals(instrument))
                .flatMap(cycle -> Stream.ofNullable(cycle.agreement(state)))
                .max(Comparator.comparingLong(Ends::agreed))
                .map(Ends::zone)
                .orElse(ZoneOffset.UTC);
    }
}
