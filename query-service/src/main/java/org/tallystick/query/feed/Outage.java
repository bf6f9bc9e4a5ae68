package org.tallystick.query.feed;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, or busy, from a statement that will never succeed (PostgreSQL documentation, appendix A). */
final class Outage {

    private static final Set<String> CLASSES = Set.of(
            "08", // connection
            "40", // rolled back: deadlock, serialization
            "53", // resources
            "57", // operator intervention: shutdown, restart, cancellation
            "58", // outside of PostgreSQL
            "XX"); // internal

    private static final Set<String> STATES = Set.of(
            "25006", // read only: a standby
            "25P03", // idle for too long in a transaction
            "55P03"); // a lock was not to be had in time

    private Outage() {}

    static boolean isOne(Exception failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException e) {
                return isOne(e.getSQLState());
            }
        }
        return false;
    }

    private static boolean isOne(@Nullable String state) {
        return state == null
                || STATES.contains(state)
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
