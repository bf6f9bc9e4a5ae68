package org.tallystick.query.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Folds the ledger into the tables of one question. They stand in a schema of their own, {@code <name>_v<version>}, which the feed
 * puts on the search path: statements name tables without a schema, so that the next version is filled beside the live one.
 *
 * <p>Every table has {@code from_index}, the entry from which a row holds, and, where rows are superseded, {@code to_index}, the
 * entry from which it no longer does ({@code 9223372036854775807} while it holds). Rows keep nothing that depends on now.
 */
public interface Projection {

    /** Lower case letters and underscores; the same for all versions. */
    String name();

    /** Of the first tables that a migration made for these rows; rebuilds go on counting. */
    int version();

    default String schema() {
        return schema(version());
    }

    /** Of a version that a rebuild made, which has the tables of the one before. */
    default String schema(int version) {
        return name() + "_v" + version;
    }

    /**
     * Writes the rows of {@code batch}: consecutive entries, each exactly once and in order. The result MUST NOT depend on how the
     * ledger is cut into batches, nor on anything but earlier entries. Nothing is durable when it returns: the feed commits rows and
     * position together, or neither. MUST NOT commit, and MUST ignore the things that it is not about.
     *
     * @throws SQLException when the database failed; a lost connection is retried, anything else stops this projection alone
     */
    void apply(Connection tx, List<LedgerEntry> batch) throws SQLException;
}
