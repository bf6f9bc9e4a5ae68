package org.tallystick.query.directory;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;
import org.tallystick.events.focalpoint.FocalPointEvent;
import org.tallystick.events.participation.ParticipationEvent.StateJoined;
import org.tallystick.events.participation.ParticipationEvent.StateLeft;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Agencies, and whom to turn to in them. */
@Component
final class DirectoryProjection implements Projection {

    static final String NAME = "directory";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void apply(Connection tx, List<LedgerEntry> batch) throws SQLException {
        for (LedgerEntry entry : batch) {
            switch (entry.envelope().payload()) {
                case AgencyEvent event -> AgencyRows.on(tx, event, entry);
                case FocalPointEvent event -> FocalPointRows.on(tx, event, entry);
                case StateJoined joined ->
                    Statements.run(tx, JOINED, joined.instrument(), joined.state(), joined.from(), entry.index());
                case StateLeft left ->
                    Statements.run(tx, LEFT, left.instrument(), left.state(), left.since(), left.from(), entry.index());
                case ReminderIssued reminder ->
                    Statements.run(
                            tx,
                            REMINDED,
                            instrument(entry),
                            reminder.state(),
                            reminder.agency() == null ? "" : reminder.agency(),
                            entry.acceptedAt().atOffset(ZoneOffset.UTC),
                            entry.index());
                default -> {
                    // Nothing else is in a directory.
                }
            }
        }
    }

    /** From {@code cycle/<instrument>/<period>}. */
    private static String instrument(LedgerEntry entry) {
        return entry.envelope().stream().split("/", 3)[1];
    }

    private static final String REMINDED =
            "insert into reminder (instrument, state, agency, reminded_at, from_index) values (?, ?, ?, ?, ?)";

    private static final String JOINED =
            "insert into participation (instrument, state, joined_on, from_index) values (?, ?, ?, ?)";

    private static final String LEFT =
            "insert into departure (instrument, state, joined_on, left_on, from_index) values (?, ?, ?, ?, ?)";
}
