package org.tallystick.query.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.tallystick.query.feed.LedgerEntry;

/** Who may read what is released: a row for each combination that was ever met, whatever it was met in. */
final class ReachRows {

    private final RangedRows<ReachRow> reaches = new RangedRows<>(ReachRow.TABLE);

    void load(Connection tx, List<List<String>> keys) throws SQLException {
        reaches.load(tx, keys, "t.*", ReachRow::read);
    }

    ReachRow at(String reach) {
        return Objects.requireNonNull(reaches.at(List.of(reach)), "a reach was written");
    }

    /** @return its key */
    String keep(ReachRow reach, LedgerEntry entry) {
        if (reaches.at(List.of(reach.reach())) == null) {
            reaches.put(reach, entry.index());
        }
        return reach.reach();
    }

    void write(Connection tx) throws SQLException {
        reaches.write(tx);
    }
}
