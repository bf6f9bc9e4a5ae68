package org.tallystick.query.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.EntryDetails.MeasureKind;

/**
 * One measure, once, also where several states tell of it.
 *
 * @param states that carry it out
 * @param partners codes of organisations, from whoever names them
 * @param told by each agency that tells of it, as far as the caller may read it
 * @param erased whether a title was destroyed; it is null then
 */
record MeasureLine(
        String instrument,
        String cycle,
        String commitment,
        MeasureKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> states,
        boolean joint,
        List<String> partners,
        List<Told> told,
        boolean erased) {

    record Told(
            UUID reportId,
            String state,
            String agency,
            String language,
            @Nullable String title) {}
}
