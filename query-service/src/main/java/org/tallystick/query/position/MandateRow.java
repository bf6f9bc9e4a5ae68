package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** @param to the last day, null while open-ended */
record MandateRow(
        String instrument,
        String state,
        String commitment,
        String agency,
        MandateRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final String FOREVER = "infinity";

    /** {@code valid_to} as a text: no date of Java's means for ever. */
    static final String COLUMNS = "t.*, nullif(t.valid_to::text, '" + FOREVER + "') as last_day";

    static final Table<MandateRow> TABLE = new Table<>(
            "mandate",
            List.of(
                    new Column<>("instrument", "text", MandateRow::instrument),
                    new Column<>("state", "text", MandateRow::state),
                    new Column<>("commitment", "text", MandateRow::commitment),
                    new Column<>("agency", "text", MandateRow::agency),
                    new Column<>("role", "text", MandateRow::role),
                    new Column<>("valid_from", "date", MandateRow::from),
                    new Column<>("valid_to", "date", m -> Objects.requireNonNullElse(m.to(), FOREVER))),
            List.of());

    static Stream<MandateRow> of(String state, MandateAssigned assigned) {
        return assigned.commitments().stream()
                .map(commitment -> new MandateRow(
                        assigned.instrument(),
                        state,
                        commitment,
                        assigned.agency(),
                        assigned.role(),
                        assigned.from(),
                        assigned.to()));
    }

    static MandateRow read(ResultSet row) throws SQLException {
        String to = row.getString("last_day");
        return new MandateRow(
                row.getString("instrument"),
                row.getString("state"),
                row.getString("commitment"),
                row.getString("agency"),
                MandateRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                to == null ? null : LocalDate.parse(to));
    }

    boolean isOver(String ofAgency, List<String> commitments) {
        return agency.equals(ofAgency) && commitments.contains(commitment);
    }

    /** Whether it is valid after that day. */
    boolean outlasts(LocalDate day) {
        return to == null || to.isAfter(day);
    }

    MandateRow until(LocalDate lastDay) {
        return new MandateRow(instrument, state, commitment, agency, role, from, lastDay);
    }

    /** A cycle is about the mandates of its last day. */
    boolean countsFor(CycleRow cycle) {
        LocalDate day = cycle.lastDay();
        return instrument.equals(cycle.instrument()) && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
