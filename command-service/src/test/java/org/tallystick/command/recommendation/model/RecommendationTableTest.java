package org.tallystick.command.recommendation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.command.decision.CommandTable;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationState.Closed;
import org.tallystick.command.recommendation.model.RecommendationState.Issued;
import org.tallystick.command.recommendation.model.RecommendationState.NotIssued;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

/** A recommendation from before it is issued until it is closed. */
class RecommendationTableTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final RecommendationIssued CONTENT = new RecommendationIssued(
            "TEST", "KZ", List.of("II.3.5"), DAY, Reach.ADDRESSEE, "en", Text.of("Lorries"), Text.of("Search all."));

    @TestFactory
    Stream<DynamicTest> everyCommandInEveryState() {
        return CommandTable.of(RecommendationState.class, RecommendationCommand.class, RecommendationDecider::decide)
                .to(
                        new IssueRecommendation(CONTENT, Set.of("II.3.5"), Set.of("KZ"), DAY),
                        new CloseRecommendation(Text.of("done"), Kind.IMPLEMENTED))
                .in("not issued", new NotIssued())
                .in("issued", new Issued())
                .in("closed", new Closed())
                .answers("""
                                   | IssueRecommendation   | CloseRecommendation
                        not issued | accepted              | RECOMMENDATION_NOT_FOUND
                        issued     | RECOMMENDATION_EXISTS | accepted
                        closed     | RECOMMENDATION_EXISTS | RECOMMENDATION_CLOSED
                        """);
    }
}
