package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.AgencyReinstated;
import org.tallystick.events.agency.AgencyEvent.AgencyRenamed;
import org.tallystick.events.agency.AgencyEvent.AgencySplit;
import org.tallystick.events.agency.AgencyEvent.AgencySuspended;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.query.feed.LedgerEntry;

/** The agencies of each state and what they answer for. */
final class RosterRows {

    private static final Table<Agency> AGENCY = new Table<>(
            "agency",
            List.of(new Column<>("state", "text", Agency::state), new Column<>("agency", "text", Agency::code)),
            List.of(new Column<>("name", "jsonb", a -> Json.write(a.name()))));

    private final RangedRows<Agency> agencies = new RangedRows<>(AGENCY);
    private final RangedRows<MandateRow> mandates = new RangedRows<>(MandateRow.TABLE);

    /** A cycle that is new, and a mandate that ends, ask for the mandates that there are. */
    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<List<String>> instruments = batch.stream()
                .flatMap(entry -> asking(entry.envelope().payload()))
                .map(List::of)
                .toList();
        mandates.load(tx, instruments, MandateRow.COLUMNS, MandateRow::read);
    }

    private static Stream<String> asking(DomainEvent event) {
        return switch (event) {
            case CycleProposed e -> Stream.of(e.instrument());
            case MandateEnded e -> Stream.of(e.instrument());
            case MandateWithdrawn e -> Stream.of(e.instrument());
            default -> Stream.empty();
        };
    }

    void on(AgencyEvent event, LedgerEntry entry) {
        String state = entry.envelope().state();
        switch (event) {
            case AgencyRegistered(String code, Map<String, String> name) ->
                agencies.put(new Agency(state, code, name), entry.index());
            case AgencyRenamed(String code, Map<String, String> name) ->
                agencies.put(new Agency(state, code, name), entry.index());
            case MandateAssigned assigned ->
                MandateRow.of(state, assigned).forEach(mandate -> mandates.put(mandate, entry.index()));
            case MandateEnded e ->
                over(state, e.instrument(), e.agency(), e.commitments(), e.lastDay())
                        .forEach(mandate -> ended(mandate, e.lastDay(), entry.index()));
            case MandateWithdrawn e ->
                over(
                                state,
                                e.instrument(),
                                e.agency(),
                                e.commitments(),
                                e.from().minusDays(1))
                        .forEach(mandate -> mandates.end(MandateRow.TABLE.keyOf(mandate), entry.index()));
            case AgencySuspended _,
                    AgencyReinstated _,
                    AgenciesMerged _,
                    AgencySplit _,
                    AgencyDissolved _,
                    SigningEvent _ -> {
                // What an agency was mandated for and has said stands, whatever becomes of it.
            }
        }
    }

    /** Mandates that are valid after {@code lastDay}. */
    private List<MandateRow> over(
            String state, String instrument, String agency, List<String> commitments, LocalDate lastDay) {
        return mandates.all()
                .filter(mandate ->
                        mandate.state().equals(state) && mandate.instrument().equals(instrument))
                .filter(mandate -> mandate.isOver(agency, commitments) && mandate.outlasts(lastDay))
                .toList();
    }

    private void ended(MandateRow mandate, LocalDate lastDay, long index) {
        mandates.end(MandateRow.TABLE.keyOf(mandate), index);
        if (!mandate.from().isAfter(lastDay)) {
            mandates.put(mandate.until(lastDay), index);
        }
    }

    /** In an order that does not depend on batches. */
    Stream<MandateRow> countingFor(CycleRow cycle) {
        return mandates.all().filter(mandate -> mandate.countsFor(cycle));
    }

    void write(Connection tx) throws SQLException {
        agencies.write(tx);
        mandates.write(tx);
    }

    private record Agency(String state, String code, Map<String, String> name) {}
}
