package org.tallystick.command.ledger;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Failures that say nothing about the command: the same transaction may succeed on a new connection. */
final class LostConnection {

    /** SQLSTATE: connection, shutdown, resources, lock timeout, idle timeout, deadlock, and a server that has become a standby. */
    private static final List<String> STATES = List.of("08", "57", "53", "55P03", "25P03", "40", "25006");

    private LostConnection() {}

    static boolean is(Exception failure) {
        return failure instanceof SQLException sql && isState(sql.getSQLState());
    }

    private static boolean isState(@Nullable String state) {
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
