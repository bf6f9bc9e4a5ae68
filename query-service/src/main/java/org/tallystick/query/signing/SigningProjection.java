package org.tallystick.query.signing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.agency.AgencyEvent.SigningEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Keys of agencies, state by state. */
@Component
@Order(1)
final class SigningProjection implements Projection {

    static final String NAME = "signing";

    private static final Documents<AgencyKeys> KEYS =
            new Documents<>("agency_keys", AgencyKeys.class, AgencyKeys::after);

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
        KEYS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof SigningEvent)
                        .toList());
    }
}
