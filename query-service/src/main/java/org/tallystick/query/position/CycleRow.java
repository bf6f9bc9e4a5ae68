package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;

/** A cycle while nothing about it changes. */
record CycleRow(
        String instrument,
        String period,
        CyclePhase phase,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate stateDue,
        Instant closesAt,
        @Nullable Integer catalogueVersion,
        long revision) {

    static final Table<CycleRow> TABLE = new Table<>(
            "cycle",
            List.of(
                    new Column<>("instrument", "text", CycleRow::instrument),
                    new Column<>("period", "text", CycleRow::period)),
            List.of(
                    new Column<>("phase", "text", CycleRow::phase),
                    new Column<>("first_day", "date", CycleRow::firstDay),
                    new Column<>("last_day", "date", CycleRow::lastDay),
                    new Column<>("state_due", "date", CycleRow::stateDue),
                    new Column<>("closes_at", "timestamptz", CycleRow::closesAt),
                    new Column<>("catalogue_version", "integer", CycleRow::catalogueVersion),
                    new Column<>("revision", "bigint", CycleRow::revision)));

    static CycleRow proposed(CycleProposed p, long revision) {
        return new CycleRow(
                p.instrument(),
                p.period(),
                CyclePhase.PROPOSED,
                p.from(),
                p.to(),
                p.stateDue(),
                p.closesAt(),
                null,
                revision);
    }

    static CycleRow read(ResultSet row) throws SQLException {
        return new CycleRow(
                row.getString("instrument"),
                row.getString("period"),
                CyclePhase.valueOf(row.getString("phase")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("state_due", LocalDate.class),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                row.getObject("catalogue_version", Integer.class),
                row.getLong("revision"));
    }

    CycleRow at(long laterRevision) {
        return with(phase, catalogueVersion, laterRevision);
    }

    CycleRow opened(int version, long laterRevision) {
        return with(CyclePhase.OPEN, version, laterRevision);
    }

    CycleRow closed(long laterRevision) {
        return with(CyclePhase.CLOSED, catalogueVersion, laterRevision);
    }

    private CycleRow with(CyclePhase newPhase, @Nullable Integer version, long newRevision) {
        return new CycleRow(instrument, period, newPhase, firstDay, lastDay, stateDue, closesAt, version, newRevision);
    }
}
