package org.tallystick.command.recommendation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationState.Closed;
import org.tallystick.command.recommendation.model.RecommendationState.Issued;
import org.tallystick.command.recommendation.model.RecommendationState.NotIssued;
import org.tallystick.events.Text;
import org.tallystick.events.recommendation.RecommendationEvent.Reach;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import org.tallystick.events.recommendation.RecommendationEvent.RecommendationIssued;
import org.tallystick.events.recommendation.ResponseEvent.Kind;

class RecommendationDeciderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Text WHY = Text.of("done");

    @Test
    void whatIsIssuedIsWhatWasAskedFor() {
        IssueRecommendation issue = issue("KZ", List.of("II.3.5"), TODAY, "Search lorries", "All of them.");
        assertThat(RecommendationDecider.decide(new NotIssued(), issue)).containsExactly(issue.content());
    }

    static Stream<Arguments> objections() {
        return Stream.of(
                Arguments.of(issue("KG", List.of("II.3.5"), TODAY, "T", "x"), "STATE_NOT_JOINED"),
                Arguments.of(issue("KZ", List.of(), TODAY, "T", "x"), "COMMITMENT_MISSING"),
                Arguments.of(issue("KZ", List.of("II.3.9"), TODAY, "T", "x"), "COMMITMENT_UNKNOWN"),
                Arguments.of(issue("KZ", List.of("II.3.5", "II.3.5"), TODAY, "T", "x"), "COMMITMENT_REPEATED"),
                Arguments.of(issue("KZ", List.of("II.3.5"), TODAY.minusDays(1), "T", "x"), "DUE_IN_THE_PAST"),
                Arguments.of(issue("KZ", List.of("II.3.5"), TODAY, " ", "x"), "TEXT_MISSING"),
                Arguments.of(issue("KZ", List.of("II.3.5"), TODAY, "T", " "), "TEXT_MISSING"),
                Arguments.of(
                        new IssueRecommendation(
                                issue("KZ", List.of("II.3.5"), TODAY, "T", "x").content(), Set.of(), Set.of(), TODAY),
                        "INSTRUMENT_NOT_FOUND"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("objections")
    void anIssueThatBreaksARuleIsRefused(IssueRecommendation issue, String code) {
        refused(new NotIssued(), issue, code);
    }

    @Test
    void itIsClosedOnceNothingIsPending() {
        for (Kind said : List.of(Kind.IMPLEMENTED, Kind.NOTED, Kind.DECLINED)) {
            assertThat(RecommendationDecider.decide(new Issued(), new CloseRecommendation(WHY, said)))
                    .containsExactly(new RecommendationClosed(WHY));
        }
        for (@Nullable Kind said : new @Nullable Kind[] {null, Kind.ACCEPTED, Kind.PROGRESS}) {
            refused(new Issued(), new CloseRecommendation(WHY, said), "RECOMMENDATION_PENDING");
        }
        refused(new Issued(), new CloseRecommendation(Text.of(" "), Kind.NOTED), "TEXT_MISSING");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        IssueRecommendation issue = issue("KZ", List.of("II.3.5"), TODAY, "T", "x");
        CloseRecommendation close = new CloseRecommendation(WHY, Kind.IMPLEMENTED);
        refused(new Issued(), issue, "RECOMMENDATION_EXISTS");
        refused(new Closed(), issue, "RECOMMENDATION_EXISTS");
        refused(new NotIssued(), close, "RECOMMENDATION_NOT_FOUND");
        refused(new Closed(), close, "RECOMMENDATION_CLOSED");
    }

    private static IssueRecommendation issue(
            String state, List<String> commitments, LocalDate due, String title, String text) {
        RecommendationIssued content = new RecommendationIssued(
                "TEST", state, commitments, due, Reach.ADDRESSEE, "en", Text.of(title), Text.of(text));
        return new IssueRecommendation(content, Set.of("II.3.5", "II.3.6"), Set.of("KZ"), TODAY);
    }

    private static void refused(RecommendationState state, RecommendationCommand command, String code) {
        assertThatThrownBy(() -> RecommendationDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }
}
