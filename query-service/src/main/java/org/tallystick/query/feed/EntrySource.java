package org.tallystick.query.feed;

import java.sql.SQLException;

/** Where a rebuild has its entries from; each is checked against its seal. Used by one thread. */
interface EntrySource extends AutoCloseable {

    /** The most that {@link #read} gives at once. */
    int MOST = 5_000;

    /**
     * Consecutive entries from {@code position} on, of indexes below {@code limit}; none when there are none yet. Entries before
     * {@code position} may come again.
     *
     * @throws CorruptLedgerException when what comes next is not what was sealed
     */
    Batch read(FeedPosition position, long limit) throws SQLException;

    @Override
    void close();
}
