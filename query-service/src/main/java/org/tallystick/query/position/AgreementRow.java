package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;

/**
 * What a state agreed to for a cycle.
 *
 * @param agencyDueEnd the first instant that is too late for an agency
 * @param stateDueEnd the first instant that is too late for the state
 */
record AgreementRow(
        String instrument,
        String period,
        String state,
        LocalDate agencyDue,
        ZoneId zone,
        Instant agencyDueEnd,
        Instant stateDueEnd) {

    static final Table<AgreementRow> TABLE = new Table<>(
            "agreement",
            List.of(
                    new Column<>("instrument", "text", AgreementRow::instrument),
                    new Column<>("period", "text", AgreementRow::period),
                    new Column<>("state", "text", AgreementRow::state)),
            List.of(
                    new Column<>("agency_due", "date", AgreementRow::agencyDue),
                    new Column<>("time_zone", "text", AgreementRow::zone),
                    new Column<>("agency_due_end", "timestamptz", AgreementRow::agencyDueEnd),
                    new Column<>("state_due_end", "timestamptz", AgreementRow::stateDueEnd)));

    static AgreementRow of(CycleRow cycle, CycleAgreed agreed) {
        ZoneId zone = agreed.timeZone();
        return new AgreementRow(
                cycle.instrument(),
                cycle.period(),
                agreed.state(),
                agreed.agencyDue(),
                zone,
                endOf(agreed.agencyDue(), zone),
                endOf(cycle.stateDue(), zone));
    }

    static AgreementRow read(ResultSet row) throws SQLException {
        return new AgreementRow(
                row.getString("instrument"),
                row.getString("period"),
                row.getString("state"),
                row.getObject("agency_due", LocalDate.class),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("agency_due_end", OffsetDateTime.class).toInstant(),
                row.getObject("state_due_end", OffsetDateTime.class).toInstant());
    }

    /** The state as a whole has more time. */
    AgreementRow extended(Instant end) {
        return new AgreementRow(instrument, period, state, agencyDue, zone, agencyDueEnd, end);
    }

    /** 24:00 of {@code day}: where clocks change at midnight, the instant at which the next day begins. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
