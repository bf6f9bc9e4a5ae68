package org.tallystick.query.position;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;

/** @param dueEnd the first instant that is too late for the agency */
record ExtensionRow(String instrument, String period, String state, String agency, Instant dueEnd) {

    static final Table<ExtensionRow> TABLE = new Table<>(
            "extension",
            List.of(
                    new Column<>("instrument", "text", ExtensionRow::instrument),
                    new Column<>("period", "text", ExtensionRow::period),
                    new Column<>("state", "text", ExtensionRow::state),
                    new Column<>("agency", "text", ExtensionRow::agency)),
            List.of(new Column<>("due_end", "timestamptz", ExtensionRow::dueEnd)));

    static Stream<ExtensionRow> of(CycleRow cycle, DeadlineExtended e) {
        return e.agencies().stream()
                .map(agency -> new ExtensionRow(cycle.instrument(), cycle.period(), e.state(), agency, e.until()));
    }
}
