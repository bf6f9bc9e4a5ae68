package org.tallystick.command.activity.model;

import static org.tallystick.command.activity.model.ActivityRefusal.COMMITMENT_MISSING;
import static org.tallystick.command.activity.model.ActivityRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.activity.model.ActivityRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.activity.model.ActivityRefusal.COUNTRY_MISSING;
import static org.tallystick.command.activity.model.ActivityRefusal.COUNTRY_REPEATED;
import static org.tallystick.command.activity.model.ActivityRefusal.ENDED_IN_THE_FUTURE;
import static org.tallystick.command.activity.model.ActivityRefusal.ENDS_BEFORE_IT_BEGINS;
import static org.tallystick.command.activity.model.ActivityRefusal.INSTRUMENT_CHANGED;
import static org.tallystick.command.activity.model.ActivityRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.activity.model.ActivityRefusal.REASON_MISSING;
import static org.tallystick.command.activity.model.ActivityRefusal.REQUEST_UNKNOWN;
import static org.tallystick.command.activity.model.ActivityRefusal.TEXT_MISSING;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.activity.model.ActivityDecider.Described;
import org.tallystick.command.activity.model.ActivityDecider.Ending;
import org.tallystick.command.activity.model.ActivityState.Recorded;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Words;
import org.tallystick.events.activity.ActivityEvent.Content;
import org.tallystick.events.activity.ActivityEvent.Outcome;

/** What makes an activity one that can be found by country and theme. */
final class ActivityPolicies {

    private ActivityPolicies() {}

    static Stream<Objection> instrumentIsAdopted(Described d) {
        return unless(!d.items().isEmpty(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an instrument in force.");
    }

    static Stream<Objection> somewhere(Described d) {
        return unless(!d.content().countries().isEmpty(), COUNTRY_MISSING, "/countries", "Name at least one country.");
    }

    static Stream<Objection> everyCountryOnce(Described d) {
        Set<String> seen = new HashSet<>();
        return at(
                d.content().countries(),
                country -> !seen.add(country),
                COUNTRY_REPEATED,
                "/countries/",
                "Name each country once.");
    }

    static Stream<Objection> someCommitment(Described d) {
        return unless(
                !d.content().commitments().isEmpty(),
                COMMITMENT_MISSING,
                "/commitments",
                "Name at least one commitment.");
    }

    static Stream<Objection> commitmentsAreInTheCatalogue(Described d) {
        return at(
                d.content().commitments(),
                path -> !d.items().contains(path),
                COMMITMENT_UNKNOWN,
                "/commitments/",
                "The catalogue of the instrument has no such path.");
    }

    static Stream<Objection> everyCommitmentOnce(Described d) {
        Set<String> seen = new HashSet<>();
        return at(
                d.content().commitments(),
                path -> !seen.add(path),
                COMMITMENT_REPEATED,
                "/commitments/",
                "Name each commitment once.");
    }

    static Stream<Objection> endsAfterItBegins(Described d) {
        LocalDate to = d.content().to();
        return unless(
                to == null || !to.isBefore(d.content().from()),
                ENDS_BEFORE_IT_BEGINS,
                "/to",
                "Give the first day or a later one.");
    }

    /** One that was not published to the organisation does not exist for it. */
    static Stream<Objection> answersARequestThatWasPublished(Described d) {
        return unless(d.answers(), REQUEST_UNKNOWN, "/request", "Name a request that your organisation can read.");
    }

    static Stream<Objection> hasATitle(Described d) {
        return unless(Words.said(d.content().title()), TEXT_MISSING, "/title", "Give it a title.");
    }

    /** Who could read it decides who still can. */
    static Policy<Recorded> staysUnder(Content content) {
        return activity -> unless(
                activity.instrument().equals(content.instrument()),
                INSTRUMENT_CHANGED,
                "/instrument",
                "Record another activity for another instrument.");
    }

    static Stream<Objection> endedAfterItBegan(Ending e) {
        return unless(
                !e.command().on().isBefore(e.activity().from()) || e.command().outcome() == Outcome.CANCELLED,
                ENDS_BEFORE_IT_BEGINS,
                "/on",
                "Give the first day or a later one.");
    }

    static Stream<Objection> endedByNow(Ending e) {
        return unless(
                !e.command().on().isAfter(e.command().today()),
                ENDED_IN_THE_FUTURE,
                "/on",
                "Record the end once it has come.");
    }

    static Stream<Objection> aCancellationSaysWhy(Ending e) {
        return unless(
                e.command().outcome() == Outcome.COMPLETED
                        || Words.said(e.command().note()),
                REASON_MISSING,
                "/note",
                "Say why it was cancelled.");
    }

    private static Stream<Objection> at(
            List<String> list, Predicate<String> wrong, ActivityRefusal code, String pointer, String text) {
        return IntStream.range(0, list.size())
                .filter(i -> wrong.test(list.get(i)))
                .mapToObj(i -> new Objection(code, pointer + i, text));
    }

    private static Stream<Objection> unless(boolean kept, ActivityRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
