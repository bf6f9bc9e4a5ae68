package org.tallystick.command.cycle.model;

import static org.tallystick.command.cycle.model.CycleRefusal.AGENCY_UNKNOWN;
import static org.tallystick.command.cycle.model.CycleRefusal.EXTENSION_BEYOND_CLOSING;
import static org.tallystick.command.cycle.model.CycleRefusal.EXTENSION_IS_THE_SECRETARIATS;
import static org.tallystick.command.cycle.model.CycleRefusal.EXTENSION_NOT_LATER;
import static org.tallystick.command.cycle.model.CycleRefusal.EXTENSION_OF_A_CLOSED_CYCLE;
import static org.tallystick.command.cycle.model.CycleRefusal.REASON_MISSING;
import static org.tallystick.command.cycle.model.CycleRefusal.STATE_NOT_AGREED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tallystick.command.cycle.model.CycleCommand.AgencyOf;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.Extending.Extension;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;
import org.tallystick.events.Text;

/** When somebody may be given more time, and by whom. */
final class ExtensionPolicies {

    private ExtensionPolicies() {}

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> reasonIsGiven(Extension e) {
        boolean blank = e.command().reason() instanceof Text.Plain(String value) && value.isBlank();
        return blank ? Stream.of(new Objection(REASON_MISSING, "/reason", "Say why.")) : Stream.empty();
    }

    static Stream<Objection> coordinatorsMoveTheirAgenciesOnly(Extension e) {
        ExtendDeadline c = e.command();
        boolean within = c.bySecretariat()
                || (c.states().isEmpty()
                        && !c.agencies().isEmpty()
                        && !e.closed()
                        && c.agencies().stream()
                                .noneMatch(of -> c.due().isAfter(e.terms().dueOf(of.state()))));
        return within
                ? Stream.empty()
                : Stream.of(new Objection(
                        EXTENSION_IS_THE_SECRETARIATS,
                        "",
                        "Name agencies of your state and a day on which the state itself is not yet late."));
    }

    static Stream<Objection> statesAgreed(Extension e) {
        List<String> states = e.command().states();
        return at(
                "/states",
                states,
                state -> !e.terms().agreed().containsKey(state),
                STATE_NOT_AGREED,
                "The state has not agreed to the cycle.");
    }

    static Stream<Objection> agenciesExist(Extension e) {
        return at(
                "/agencies",
                e.command().agencies(),
                of -> e.terms().dueOf(of.state(), of.agency()) == null
                        || !e.command()
                                .known()
                                .getOrDefault(of.state(), Set.of())
                                .contains(of.agency()),
                AGENCY_UNKNOWN,
                "Name agencies of states that agreed to the cycle.");
    }

    @Keeps(value = Rule.LATE_NOT_REFUSED, refusing = "EXTENSION_OF_A_CLOSED_CYCLE")
    static Stream<Objection> afterTheClosingByNameOnly(Extension e) {
        boolean named = e.command().states().isEmpty() && !e.ofAll();
        return !e.closed() || named
                ? Stream.empty()
                : Stream.of(new Objection(
                        EXTENSION_OF_A_CLOSED_CYCLE,
                        "/states",
                        "After the closing, name agencies: not states, not all."));
    }

    static Stream<Objection> laterThanBefore(Extension e) {
        LocalDate due = e.command().due();
        boolean states =
                e.states().stream().allMatch(state -> due.isAfter(e.terms().dueOf(state)));
        boolean agencies = e.command().agencies().stream().allMatch(of -> {
            LocalDate before = e.terms().dueOf(of.state(), of.agency());
            return before == null || due.isAfter(before);
        });
        return states && agencies
                ? Stream.empty()
                : Stream.of(
                        new Objection(EXTENSION_NOT_LATER, "/due", "Give a day after the one that was due before."));
    }

    static Stream<Objection> endsInTheFuture(Extension e) {
        Stream<String> states = Stream.concat(
                e.states().stream(), e.command().agencies().stream().map(AgencyOf::state));
        return states.allMatch(state -> e.until(state).isAfter(e.command().now()))
                ? Stream.empty()
                : Stream.of(new Objection(EXTENSION_NOT_LATER, "/due", "Give a day that is not over."));
    }

    @Keeps(value = Rule.LATE_NOT_REFUSED, refusing = "EXTENSION_BEYOND_CLOSING")
    static Stream<Objection> statesAreDueBeforeTheClosing(Extension e) {
        return e.states().stream()
                        .allMatch(state -> !e.until(state).isAfter(e.terms().closesAt()))
                ? Stream.empty()
                : Stream.of(new Objection(
                        EXTENSION_BEYOND_CLOSING,
                        "/due",
                        "Give a day that is over when the cycle closes, or name agencies."));
    }

    private static <T> Stream<Objection> at(
            String list, List<T> items, Predicate<T> wrong, CycleRefusal code, String text) {
        return IntStream.range(0, items.size())
                .filter(i -> wrong.test(items.get(i)))
                .mapToObj(i -> new Objection(code, list + "/" + i, text));
    }
}
