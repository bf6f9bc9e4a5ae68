package org.tallystick.command.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What PostgreSQL confirms must be on disk: refuses a server that was told otherwise. */
final class DurabilityCheck {

    private static final List<String> NEEDED = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    /** @throws IllegalStateException naming the setting that is off */
    static void require(DataSource database, String name) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        for (String setting : NEEDED) {
            String value = jdbc.queryForObject("SELECT current_setting(?)", String.class, setting);
            if ("off".equals(value)) {
                throw new IllegalStateException("PostgreSQL of the database " + name + " has " + setting
                        + " = off: a receipt would promise what a power cut takes back. Switch it on.");
            }
        }
    }
}
