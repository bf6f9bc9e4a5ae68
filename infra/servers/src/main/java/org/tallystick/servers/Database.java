package org.tallystick.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A fresh database of one test.
 *
 * @param url JDBC, without user
 * @param superuserUrl JDBC with user and password; for tampering and drills only
 */
public record Database(String url, String superuserUrl) {

    /** Every role's password, in tests and local runs. */
    public static final String PASSWORD = "local";

    String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    public Connection connectAs(String role) throws SQLException {
        return DriverManager.getConnection(url, role, PASSWORD);
    }

    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(superuserUrl);
    }
}
