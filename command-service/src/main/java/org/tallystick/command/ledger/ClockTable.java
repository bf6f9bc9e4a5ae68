package org.tallystick.command.ledger;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.command.platform.ClockRecord;
import org.tallystick.command.platform.ServiceClock;

/** Remembers with the ledger whether its clock was ever scripted, so that no instant in it is ever mistaken for a real one. */
final class ClockTable implements ClockRecord {

    private static final Logger LOG = LoggerFactory.getLogger(ClockTable.class);
    private static final String SCRIPTED = "SCRIPTED";
    private static final String ENDED = "ENDED";

    private final JdbcTemplate jdbc;
    private final ServiceClock clock;

    ClockTable(DataSource ledger, ServiceClock clock) {
        this.jdbc = new JdbcTemplate(ledger);
        this.clock = clock;
    }

    /**
     * @param asked whether the service was started for a load
     * @throws IllegalStateException when an earlier load was interrupted: what it left can not be told from a whole one
     */
    void start(boolean asked) {
        List<@Nullable String> modes = jdbc.queryForList("SELECT mode FROM ledger_clock", String.class);
        boolean interruptible = modes.contains(SCRIPTED) && !modes.contains(ENDED);
        boolean empty =
                jdbc.queryForList("SELECT size FROM ledger_batch LIMIT 1").isEmpty();
        if (interruptible && !empty) {
            throw new IllegalStateException("the demo load was interrupted; start again on an empty folder");
        }
        if (asked && empty && !modes.contains(ENDED)) {
            keep(SCRIPTED);
            clock.follow(true);
        } else if (interruptible) {
            keep(ENDED);
        } else if (asked) {
            LOG.info("the ledger is in use: the clock follows no script");
        }
    }

    @Override
    public void ended() {
        keep(ENDED);
        clock.follow(false);
    }

    private void keep(String mode) {
        jdbc.update("INSERT INTO ledger_clock (mode) VALUES (?) ON CONFLICT DO NOTHING", mode);
    }
}
