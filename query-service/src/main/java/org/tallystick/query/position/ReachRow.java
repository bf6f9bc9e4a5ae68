package org.tallystick.query.position;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.tallystick.events.determination.DeterminationEvent.DeterminationReleased;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.feed.Columns;

/** A combination of who may read. */
record ReachRow(String state, Visibility visibility, List<String> named, List<String> audience) {

    static final Table<ReachRow> TABLE = new Table<>(
            "reach",
            List.of(new Column<>("reach", "text", ReachRow::reach)),
            List.of(
                    new Column<>("state", "text", ReachRow::state),
                    new Column<>("visibility", "text", ReachRow::visibility),
                    new Column<>("named", "text[]", r -> Columns.array(r.named())),
                    new Column<>("audience", "text[]", r -> Columns.array(r.audience()))));

    ReachRow {
        named = named.stream().sorted().toList();
        audience = audience.stream().sorted().toList();
    }

    static ReachRow of(String state, DeterminationReleased released) {
        return new ReachRow(state, released.visibility(), released.named(), released.audience());
    }

    static ReachRow of(String state, EntryReleased released) {
        return new ReachRow(state, released.visibility(), released.named(), released.audience());
    }

    /** The same audience, and others of it. */
    ReachRow under(EntryReclassified reclassified) {
        return new ReachRow(state, reclassified.visibility(), reclassified.named(), audience);
    }

    static ReachRow read(ResultSet row) throws SQLException {
        return new ReachRow(
                row.getString("state"),
                Visibility.valueOf(row.getString("visibility")),
                List.of((String[]) row.getArray("named").getArray()),
                List.of((String[]) row.getArray("audience").getArray()));
    }

    /** Equal for equal combinations. */
    String reach() {
        return String.join("|", state, visibility.name(), String.join(",", named), String.join(",", audience));
    }
}
