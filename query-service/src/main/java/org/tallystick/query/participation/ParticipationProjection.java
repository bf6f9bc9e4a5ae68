package org.tallystick.query.participation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.participation.ParticipationEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Participations with their chains. */
@Component
@Order(1)
final class ParticipationProjection implements Projection {

    static final String NAME = "participation";

    private static final Documents<ParticipationDocument> PARTICIPATIONS =
            new Documents<>("participation", ParticipationDocument.class, ParticipationDocument::after);

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
        PARTICIPATIONS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof ParticipationEvent)
                        .toList());
    }
}
