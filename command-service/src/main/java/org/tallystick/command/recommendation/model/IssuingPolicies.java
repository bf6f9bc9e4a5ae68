package org.tallystick.command.recommendation.model;

import static org.tallystick.command.recommendation.model.RecommendationRefusal.COMMITMENT_MISSING;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.DUE_IN_THE_PAST;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.STATE_NOT_JOINED;
import static org.tallystick.command.recommendation.model.RecommendationRefusal.TEXT_MISSING;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Words;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;

/** What may be recommended, and to whom. */
final class IssuingPolicies {

    private IssuingPolicies() {}

    static Stream<Objection> instrumentIsAdopted(IssueRecommendation issue) {
        return unless(!issue.items().isEmpty(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an instrument in force.");
    }

    static Stream<Objection> stateTakesPart(IssueRecommendation issue) {
        return unless(
                issue.participants().contains(issue.content().state()),
                STATE_NOT_JOINED,
                "/state",
                "Name a state that takes part in the instrument.");
    }

    static Stream<Objection> someCommitment(IssueRecommendation issue) {
        return unless(
                !issue.commitments().isEmpty(), COMMITMENT_MISSING, "/commitments", "Name at least one commitment.");
    }

    static Stream<Objection> commitmentsAreInTheCatalogue(IssueRecommendation issue) {
        return where(
                issue,
                path -> !issue.items().contains(path),
                COMMITMENT_UNKNOWN,
                "The catalogue of the instrument has no such path.");
    }

    static Stream<Objection> everyCommitmentOnce(IssueRecommendation issue) {
        Set<String> seen = new HashSet<>();
        return where(issue, path -> !seen.add(path), COMMITMENT_REPEATED, "Name each commitment once.");
    }

    static Stream<Objection> dueInTheFuture(IssueRecommendation issue) {
        return unless(
                !issue.content().due().isBefore(issue.today()),
                DUE_IN_THE_PAST,
                "/due",
                "Give " + issue.today() + " or a later day: a state needs time to act.");
    }

    static Stream<Objection> somethingIsSaid(IssueRecommendation issue) {
        return Stream.concat(
                unless(Words.said(issue.content().title()), TEXT_MISSING, "/title", "Give it a title."),
                unless(Words.said(issue.content().text()), TEXT_MISSING, "/text", "Say what is recommended."));
    }

    private static Stream<Objection> where(
            IssueRecommendation issue, Predicate<String> wrong, RecommendationRefusal code, String text) {
        return IntStream.range(0, issue.commitments().size())
                .filter(i -> wrong.test(issue.commitments().get(i)))
                .mapToObj(i -> new Objection(code, "/commitments/" + i, text));
    }

    private static Stream<Objection> unless(boolean kept, RecommendationRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
