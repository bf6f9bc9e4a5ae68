package org.tallystick.query.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.tallystick.query.platform.Snapshot;

/** Finds entries; the rows come from the database as they are consumed. */
final class Entries {

    private static final int AT_ONCE = 50;

    private Entries() {}

    /**
     * To be closed.
     *
     * @param after a ledger index, −1 for none
     * @param fetch how many at most; 0: all
     */
    static Stream<StoredLine> find(Snapshot snapshot, Filter filter, long after, int fetch) {
        return filter
                .bind(snapshot.sql(EntriesSql.find(filter)))
                .param("after", after)
                .param("fetch", fetch)
                .withFetchSize(AT_ONCE)
                .query(StoredLine::of)
                .stream();
    }

    /** What of it the caller will read, by state. */
    static List<Reach> reach(Snapshot snapshot, Filter filter) {
        return filter.bind(snapshot.sql(EntriesSql.reach(filter)))
                .param("after", -1)
                .query(Entries::reach)
                .list();
    }

    private static Reach reach(ResultSet row, int rowNumber) throws SQLException {
        return new Reach(row.getString("about"), row.getLong("events"), row.getLong("first"), row.getLong("last"));
    }
}
