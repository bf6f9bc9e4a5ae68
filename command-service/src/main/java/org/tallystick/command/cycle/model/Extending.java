package org.tallystick.command.cycle.model;

import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_NOT_FOUND;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_NOT_OPEN;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.command.cycle.model.CycleCommand.AgencyOf;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleState.Closed;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.cycle.model.CycleState.Open;
import org.tallystick.command.cycle.model.CycleState.Proposed;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;

/** Giving states or agencies more time. */
final class Extending {

    private static final List<Policy<Extension>> RULES = List.of(
            ExtensionPolicies::reasonIsGiven,
            ExtensionPolicies::coordinatorsMoveTheirAgenciesOnly,
            ExtensionPolicies::statesAgreed,
            ExtensionPolicies::agenciesExist,
            ExtensionPolicies::afterTheClosingByNameOnly,
            ExtensionPolicies::laterThanBefore,
            ExtensionPolicies::endsInTheFuture,
            ExtensionPolicies::statesAreDueBeforeTheClosing);

    private Extending() {}

    /** @param closed also once the closing instant has passed, whether or not anybody has closed the cycle yet */
    record Extension(Terms terms, boolean closed, ExtendDeadline command) {

        boolean ofAll() {
            return command.states().isEmpty() && command.agencies().isEmpty();
        }

        List<String> states() {
            return ofAll() ? terms.agreed().keySet().stream().sorted().toList() : command.states();
        }

        Instant until(String state) {
            return terms.endOf(command.due(), state);
        }
    }

    static List<CycleEvent> decide(CycleState state, ExtendDeadline command) {
        return switch (state) {
            case NotProposed _ -> throw new Refused(CYCLE_NOT_FOUND, "The instrument has no cycle of this period.");
            case Proposed _ -> throw new Refused(CYCLE_NOT_OPEN, "The cycle has not been opened yet.");
            case Open open ->
                extend(open.terms(), !command.now().isBefore(open.terms().closesAt()), command);
            case Closed closed -> extend(closed.terms(), true, command);
        };
    }

    private static List<CycleEvent> extend(Terms terms, boolean closed, ExtendDeadline c) {
        Extension extension = new Extension(terms, closed, c);
        Policy.require(extension, RULES);
        Stream<CycleEvent> whole = extension.states().stream().map(state -> event(extension, state, List.of()));
        Map<String, List<String>> byState = c.agencies().stream()
                .collect(Collectors.groupingBy(
                        AgencyOf::state, TreeMap::new, Collectors.mapping(AgencyOf::agency, Collectors.toList())));
        Stream<CycleEvent> named = byState.entrySet().stream().map(of -> event(extension, of.getKey(), of.getValue()));
        return Stream.concat(whole, named).toList();
    }

    private static DeadlineExtended event(Extension extension, String state, List<String> agencies) {
        ExtendDeadline c = extension.command();
        return new DeadlineExtended(state, agencies, c.due(), extension.until(state), c.reason());
    }
}
