package org.tallystick.archfixture.events.report;

import java.sql.Connection;

/** Offends: a contract that knows a database. */
public interface KnowsJdbc {
    Connection connection();
}
