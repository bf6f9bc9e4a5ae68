package org.tallystick.query.position;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;
import org.tallystick.query.platform.Snapshot;

/**
 * The cycle that a question is about, seen from a moment.
 *
 * @param catalogueVersion that the cycle is bound to; the instrument's own until it opens
 * @param earlierDay the last day of the cycle before, null where there is none
 * @param at the time of asking, or the time that {@code asOf} stands for: decides what is overdue
 */
record ChosenCycle(
        Snapshot snapshot,
        String instrument,
        String period,
        int catalogueVersion,
        LocalDate lastDay,
        @Nullable LocalDate earlierDay,
        Instant at) {

    /**
     * @param period empty for the newest open, else the newest cycle
     * @throws ProblemException {@code NOT_FOUND} also where the instrument is not the reader's
     */
    static ChosenCycle of(Snapshot snapshot, String instrument, String period, Instant at) {
        if (!snapshot.reader().instruments().contains(instrument)) {
            throw notFound();
        }
        return snapshot.sql(Sql.CHOSEN.text())
                .param("instrument", instrument)
                .param("period", Scope.code(period))
                .query((row, _) -> new ChosenCycle(
                        snapshot,
                        instrument,
                        row.getString("period"),
                        row.getInt("catalogue_version"),
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("earlier_day", LocalDate.class),
                        at))
                .optional()
                .orElseThrow(ChosenCycle::notFound);
    }

    /** The same cycle, as if it were bound to another version of the catalogue; whether there is one shows when its items are asked for. */
    ChosenCycle under(int version) {
        return new ChosenCycle(snapshot, instrument, period, version, lastDay, earlierDay, at);
    }

    /** Another cycle, of an instrument that the reader's token covers; its catalogue version is not asked for. */
    ChosenCycle beside(String other, String itsPeriod) {
        return new ChosenCycle(snapshot, other, itsPeriod, catalogueVersion, lastDay, null, at);
    }

    static ProblemException notFound() {
        return Problem.NOT_FOUND.because("no such instrument, state, pillar, commitment or cycle");
    }

    /** @param more parameters beyond instrument, period, catalogue version and time */
    StatementSpec ask(Sql sql, Map<String, ?> more) {
        return snapshot.sql(sql.text())
                .params(more)
                .param("instrument", instrument)
                .param("period", period)
                .param("catalogueVersion", catalogueVersion)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }
}
