package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
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

    /** A cycle that is new asks for the mandates that there are. */
    void load(Connection tx, List<LedgerEntry> batch) throws SQLException {
        List<List<String>> instruments = batch.stream()
                .map(entry -> entry.envelope().payload())
                .flatMap(
                        event -> event instanceof CycleProposed p ? Stream.of(List.of(p.instrument())) : Stream.empty())
                .toList();
        mandates.load(tx, instruments, MandateRow.COLUMNS, MandateRow::read);
    }

    void on(AgencyEvent event, LedgerEntry entry) {
        String state = entry.envelope().state();
        switch (event) {
            case AgencyRegistered(String code, Map<String, String> name) ->
                agencies.put(new Agency(state, code, name), entry.index());
            case MandateAssigned assigned ->
                MandateRow.of(state, assigned).forEach(mandate -> mandates.put(mandate, entry.index()));
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
