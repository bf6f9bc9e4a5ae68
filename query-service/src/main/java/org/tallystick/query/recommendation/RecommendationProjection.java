package org.tallystick.query.recommendation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tallystick.events.recommendation.RecommendationEvent;
import org.tallystick.events.recommendation.ResponseEvent;
import org.tallystick.query.feed.Documents;
import org.tallystick.query.feed.LedgerEntry;
import org.tallystick.query.feed.Projection;

/** Recommendations, and what the addressed states say to them. */
@Component
@Order(1)
final class RecommendationProjection implements Projection {

    static final String NAME = "recommendation";

    private static final Documents<RecommendationDocument> RECOMMENDATIONS =
            new Documents<>("recommendation", RecommendationDocument.class, RecommendationDocument::after);
    private static final Documents<ResponseDocument> RESPONSES =
            new Documents<>("response", ResponseDocument.class, ResponseDocument::after);

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
        RECOMMENDATIONS.write(tx, only(RecommendationEvent.class, batch));
        RESPONSES.write(tx, only(ResponseEvent.class, batch));
    }

    private static List<LedgerEntry> only(Class<?> family, List<LedgerEntry> batch) {
        return batch.stream()
                .filter(entry -> family.isInstance(entry.envelope().payload()))
                .toList();
    }
}
