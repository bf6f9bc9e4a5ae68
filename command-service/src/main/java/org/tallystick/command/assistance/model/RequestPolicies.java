package org.tallystick.command.assistance.model;

import static org.tallystick.command.assistance.model.AssistanceRefusal.COMMITMENT_MISSING;
import static org.tallystick.command.assistance.model.AssistanceRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.assistance.model.AssistanceRefusal.INSTRUMENT_CHANGED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NAMES_MISSING;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NEED_MISSING;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NOTHING_DELIVERED;
import static org.tallystick.command.assistance.model.AssistanceRefusal.NOT_FOR_ANYBODY;
import static org.tallystick.command.assistance.model.AssistanceRefusal.RECOMMENDATION_UNKNOWN;
import static org.tallystick.command.assistance.model.AssistanceRefusal.TEXT_MISSING;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.Draft;
import org.tallystick.command.assistance.model.RequestState.Drafted;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.decision.Words;
import org.tallystick.events.assistance.RequestEvent.Content;
import org.tallystick.events.assistance.RequestEvent.Outcome;
import org.tallystick.events.report.Visibility;

/** What makes a request one that somebody can answer. */
final class RequestPolicies {

    private RequestPolicies() {}

    static Stream<Objection> instrumentIsAdopted(Draft d) {
        return unless(!d.items().isEmpty(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an instrument in force.");
    }

    static Stream<Objection> someCommitment(Draft d) {
        return unless(
                !d.content().commitments().isEmpty(),
                COMMITMENT_MISSING,
                "/commitments",
                "Name at least one commitment.");
    }

    static Stream<Objection> commitmentsAreInTheCatalogue(Draft d) {
        return at(
                d.content().commitments(),
                path -> !d.items().contains(path),
                COMMITMENT_UNKNOWN,
                "The catalogue of the instrument has no such path.");
    }

    static Stream<Objection> everyCommitmentOnce(Draft d) {
        Set<String> seen = new HashSet<>();
        return at(
                d.content().commitments(), path -> !seen.add(path), COMMITMENT_REPEATED, "Name each commitment once.");
    }

    static Stream<Objection> someNeed(Draft d) {
        return unless(!d.content().needs().isEmpty(), NEED_MISSING, "/needs", "Say what is needed.");
    }

    static Stream<Objection> restsOnARecommendationToTheState(Draft d) {
        UUID recommendation = d.content().recommendation();
        return unless(
                recommendation == null || d.recommendations().contains(recommendation),
                RECOMMENDATION_UNKNOWN,
                "/recommendation",
                "Name an open recommendation to the state under the same instrument.");
    }

    /** It names its audience. */
    @Keeps(value = Rule.AUDIENCE_NAMED, refusing = "NOT_FOR_ANYBODY")
    static Stream<Objection> forSomebodyOutside(Draft d) {
        return unless(
                d.content().visibility() != Visibility.NATIONAL,
                NOT_FOR_ANYBODY,
                "/visibility",
                "Choose NAMED, PARTICIPANTS or PUBLIC: nobody in the state can offer.");
    }

    static Stream<Objection> namedNamesSomebody(Draft d) {
        boolean named = d.content().visibility() == Visibility.NAMED;
        return unless(
                named != d.content().named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "List states or organisations with the visibility NAMED, and only with it.");
    }

    static Stream<Objection> somethingIsSaid(Draft d) {
        return Stream.concat(
                unless(Words.said(d.content().title()), TEXT_MISSING, "/title", "Give it a title."),
                unless(Words.said(d.content().text()), TEXT_MISSING, "/text", "Say what is asked for."));
    }

    /** The chain that it is bound to is the instrument's. */
    static Policy<Drafted> staysUnder(Content content) {
        return drafted -> unless(
                drafted.content().instrument().equals(content.instrument()),
                INSTRUMENT_CHANGED,
                "/instrument",
                "Submit another request under another instrument.");
    }

    static Stream<Objection> fulfilledOnceDelivered(CloseRequest close) {
        return unless(
                close.outcome() != Outcome.FULFILLED || close.delivered(),
                NOTHING_DELIVERED,
                "/outcome",
                "Wait for a delivery, or close it as NO_LONGER_NEEDED.");
    }

    private static Stream<Objection> at(
            List<String> paths, Predicate<String> wrong, AssistanceRefusal code, String text) {
        return IntStream.range(0, paths.size())
                .filter(i -> wrong.test(paths.get(i)))
                .mapToObj(i -> new Objection(code, "/commitments/" + i, text));
    }

    private static Stream<Objection> unless(boolean kept, AssistanceRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
