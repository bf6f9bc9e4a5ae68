package org.tallystick.query.consultation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.consultation.ConsultationEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Consultations with what they decided and what follows from them. */
@Component
@Order(1)
final class ConsultationProjection implements Projection {

    static final String NAME = "consultation";

    private static final Documents<ConsultationDocument> CONSULTATIONS =
            new Documents<>("consultation", ConsultationDocument.class, ConsultationDocument::after);

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
        CONSULTATIONS.write(
                tx,
                batch.stream()
                        .filter(entry -> entry.envelope().payload() instanceof ConsultationEvent)
                        .toList());
    }
}
