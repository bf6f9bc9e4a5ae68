package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.query.platform.Freshness;
import org.tallystick.query.platform.Single;
import org.tallystick.query.platform.Snapshot;

/**
 * A cycle.
 *
 * @param from first day of the period reported on
 * @param to last day of it; mandates of this day decide who leads
 * @param stateDue a state is late when it first releases after this day has ended in its own zone
 * @param closesAt nothing is recorded from this instant on
 * @param catalogueVersion null until it is opened
 * @param agreed the states that agreed to it
 * @param revision for {@code If-Match}
 */
record CycleAnswer(
        Freshness ledger,
        String instrument,
        String period,
        CyclePhase state,
        LocalDate from,
        LocalDate to,
        LocalDate stateDue,
        Instant closesAt,
        @Nullable Integer catalogueVersion,
        List<Agreed> agreed,
        long revision)
        implements Single {

    /** @param agencyDue own state only: when its agencies are due */
    record Agreed(String state, String timeZone, @Nullable LocalDate agencyDue) {}

    static List<CycleAnswer> of(Snapshot snapshot, String instrument, String period, String after, int fetch) {
        if (!snapshot.reader().instruments().contains(instrument)) {
            throw ChosenCycle.notFound();
        }
        return snapshot.sql(Sql.CYCLES.text())
                .param("instrument", instrument)
                .param("period", Scope.code(period))
                .param("after", after)
                .param("fetch", fetch)
                .query((row, _) -> read(row, snapshot.freshness(), instrument))
                .list();
    }

    /** What the next page begins after. */
    String key() {
        return to + "|" + period;
    }

    private static CycleAnswer read(ResultSet row, Freshness ledger, String instrument) throws SQLException {
        String agreements = row.getString("agreements");
        return new CycleAnswer(
                ledger,
                instrument,
                row.getString("period"),
                CyclePhase.valueOf(row.getString("phase")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("state_due", LocalDate.class),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("catalogue_version", Integer.class),
                agreements == null ? List.of() : List.of(Json.read(agreements, Agreed[].class)),
                row.getLong("revision"));
    }
}
