package org.tallystick.command.plan.model;

import static org.tallystick.command.plan.model.PlanRefusal.ACTION_MISSING;
import static org.tallystick.command.plan.model.PlanRefusal.COMMITMENT_MISSING;
import static org.tallystick.command.plan.model.PlanRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.plan.model.PlanRefusal.ENDS_BEFORE_ADOPTION;
import static org.tallystick.command.plan.model.PlanRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.plan.model.PlanRefusal.NAMES_MISSING;
import static org.tallystick.command.plan.model.PlanRefusal.TEXT_MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Words;
import org.tallystick.command.plan.model.PlanCommand.Draft;
import org.tallystick.events.plan.PlanEvent.Action;
import org.tallystick.events.report.Visibility;

/** What makes a plan one whose coverage can be seen. */
final class PlanPolicies {

    private PlanPolicies() {}

    static Stream<Objection> instrumentIsAdopted(Draft d) {
        return unless(!d.items().isEmpty(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an instrument in force.");
    }

    static Stream<Objection> hasATitle(Draft d) {
        return unless(Words.said(d.content().title()), TEXT_MISSING, "/title", "Give it a title.");
    }

    static Stream<Objection> coversSomeTime(Draft d) {
        LocalDate until = d.content().until();
        return unless(
                until == null || !until.isBefore(d.content().adoptedOn()),
                ENDS_BEFORE_ADOPTION,
                "/until",
                "Give the day of the adoption or a later one.");
    }

    static Stream<Objection> someAction(Draft d) {
        return unless(!d.content().actions().isEmpty(), ACTION_MISSING, "/actions", "Name at least one action.");
    }

    static Stream<Objection> everyActionSaysSomething(Draft d) {
        return at(d, action -> !Words.said(action.text()), TEXT_MISSING, "/text", "Say what is to be done.");
    }

    static Stream<Objection> everyActionServesACommitment(Draft d) {
        return at(
                d,
                action -> action.commitments().isEmpty(),
                COMMITMENT_MISSING,
                "/commitments",
                "Name at least one commitment that it serves.");
    }

    static Stream<Objection> commitmentsAreInTheCatalogue(Draft d) {
        return at(
                d,
                action -> !d.items().containsAll(action.commitments()),
                COMMITMENT_UNKNOWN,
                "/commitments",
                "Take paths from the catalogue of the instrument.");
    }

    static Stream<Objection> namedNamesSomebody(Draft d) {
        boolean named = d.content().visibility() == Visibility.NAMED;
        return unless(
                named != d.content().named().isEmpty(),
                NAMES_MISSING,
                "/named",
                "List states or organisations with the visibility NAMED, and only with it.");
    }

    private static Stream<Objection> at(
            Draft d, Predicate<Action> wrong, PlanRefusal code, String member, String text) {
        List<Action> actions = d.content().actions();
        return IntStream.range(0, actions.size())
                .filter(i -> wrong.test(actions.get(i)))
                .mapToObj(i -> new Objection(code, "/actions/" + i + member, text));
    }

    private static Stream<Objection> unless(boolean kept, PlanRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
