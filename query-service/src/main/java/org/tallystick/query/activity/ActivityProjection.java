package org.tallystick.query.activity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.activity.ActivityEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Activities of partner organisations. */
@Component
@Order(1)
final class ActivityProjection implements Projection {

    static final String NAME = "activity";

    private static final Documents<ActivityDocument> ACTIVITIES =
            new Documents<>("activity", ActivityDocument.class, ActivityDocument::after);

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
        ACTIVITIES.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof ActivityEvent)
                        .toList());
    }
}
