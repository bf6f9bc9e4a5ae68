package org.tallystick.command.cycle.model;

import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_ALREADY_AGREED;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_ALREADY_OPEN;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_ALREADY_PROPOSED;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_CLOSED;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_NOT_FOUND;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_NOT_OPEN;

import java.util.List;
import java.util.Set;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleCommand.Remind;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.cycle.model.CycleState.Begun;
import org.tallystick.command.cycle.model.CycleState.Closed;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.cycle.model.CycleState.Open;
import org.tallystick.command.cycle.model.CycleState.Proposed;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.cycle.CycleEvent.OpeningScheduled;
import org.tallystick.events.cycle.CycleEvent.ReminderIssued;

/** Decides what becomes of a cycle: proposed, agreed state by state, opened, closed. */
public final class CycleDecider {

    private static final List<Policy<ProposeCycle>> PROPOSAL = List.of(
            CyclePolicies::instrumentIsAdopted,
            CyclePolicies::instrumentIsInForce,
            CyclePolicies::periodEndsAfterItBegins,
            CyclePolicies::dueOnceThePeriodHasBegun,
            CyclePolicies::closesAfterTheDueDay,
            CyclePolicies::closesInTheFuture);

    private static final List<Policy<Agreement>> AGREEMENT =
            List.of(CyclePolicies::stateTakesPart, CyclePolicies::agenciesBeforeTheState);

    private static final List<Policy<Opening>> OPENING =
            List.of(CyclePolicies::someStateAgreed, CyclePolicies::openedBeforeItCloses);

    private static final List<Policy<Closing>> CLOSING = List.of(CyclePolicies::closedNoEarlierThanAgreed);

    private CycleDecider() {}

    record Agreement(Proposed cycle, AgreeCycle command) {}

    record Opening(Proposed cycle, OpenCycle command) {}

    record Scheduling(Proposed cycle, ScheduleOpening command) {}

    record Closing(Open cycle, CloseCycle command) {}

    public static List<CycleEvent> decide(CycleState state, CycleCommand command) {
        return switch (command) {
            case ProposeCycle propose -> propose(state, propose);
            case AgreeCycle agree -> agree(state, agree);
            case OpenCycle open -> open(state, open);
            case ScheduleOpening schedule -> schedule(state, schedule);
            case ExtendDeadline extend -> Extending.decide(state, extend);
            case Remind remind -> remind(state, remind);
            case CloseCycle close -> close(state, close);
        };
    }

    private static List<CycleEvent> propose(CycleState state, ProposeCycle c) {
        return switch (state) {
            case NotProposed _ -> {
                Policy.require(c, PROPOSAL);
                yield List.of(
                        new CycleProposed(c.instrument(), c.period(), c.from(), c.to(), c.stateDue(), c.closesAt()));
            }
            case Proposed _, Open _, Closed _ ->
                throw new Refused(CYCLE_ALREADY_PROPOSED, "The instrument has a cycle of this period.");
        };
    }

    private static List<CycleEvent> agree(CycleState state, AgreeCycle command) {
        return switch (state) {
            case NotProposed _ -> throw unknown();
            case Proposed cycle
            when cycle.terms().agreed().containsKey(command.state()) ->
                throw new Refused(CYCLE_ALREADY_AGREED, "The state has agreed to the cycle already.");
            case Proposed cycle -> {
                Policy.require(new Agreement(cycle, command), AGREEMENT);
                yield List.of(
                        new CycleAgreed(command.state(), command.agencyDue(), command.timeZone(), command.decision()));
            }
            case Open _ -> throw new Refused(CYCLE_ALREADY_OPEN, "What is expected in the cycle is frozen.");
            case Closed _ -> throw closed();
        };
    }

    private static List<CycleEvent> open(CycleState state, OpenCycle command) {
        return switch (state) {
            case NotProposed _ -> throw unknown();
            case Proposed cycle -> {
                Policy.require(new Opening(cycle, command), OPENING);
                yield List.of(new CycleOpened(command.catalogueVersion(), expected(cycle, command)));
            }
            case Open _ -> throw new Refused(CYCLE_ALREADY_OPEN, "The cycle was opened already.");
            case Closed _ -> throw closed();
        };
    }

    private static List<CycleEvent> schedule(CycleState state, ScheduleOpening command) {
        return switch (state) {
            case NotProposed _ -> throw unknown();
            case Proposed cycle -> {
                Policy.require(new Scheduling(cycle, command), List.of(CyclePolicies::opensBetweenNowAndTheClosing));
                yield List.of(new OpeningScheduled(command.opensAt()));
            }
            case Open _ -> throw new Refused(CYCLE_ALREADY_OPEN, "The cycle was opened already.");
            case Closed _ -> throw closed();
        };
    }

    private static List<CycleEvent> remind(CycleState state, Remind c) {
        return switch (state) {
            case NotProposed _ -> throw unknown();
            case Proposed _ -> throw new Refused(CYCLE_NOT_OPEN, "The cycle has not been opened yet.");
            case Open open -> remind(open, c);
            case Closed closed
            when c.agency() != null && closed.terms().outlasts(c.state(), c.agency()) -> remind(closed, c);
            case Closed _ -> throw closed();
        };
    }

    /** Whom is reminded of what once, is not reminded of it again. */
    private static List<CycleEvent> remind(Begun cycle, Remind c) {
        ReminderIssued reminder = new ReminderIssued(c.state(), c.agency(), c.kind(), c.due());
        return cycle.reminded().contains(reminder) ? List.of() : List.of(reminder);
    }

    private static List<ExpectedCells> expected(Proposed cycle, OpenCycle command) {
        return cycle.terms().agreed().keySet().stream()
                .filter(state -> !command.gone().contains(state))
                .sorted()
                .map(state -> new ExpectedCells(
                        state,
                        command.mandated().getOrDefault(state, Set.of()).stream()
                                .sorted()
                                .toList()))
                .toList();
    }

    private static List<CycleEvent> close(CycleState state, CloseCycle command) {
        return switch (state) {
            case NotProposed _ -> throw unknown();
            case Proposed _ -> throw new Refused(CYCLE_NOT_OPEN, "A cycle that was never opened can not be closed.");
            case Open cycle -> {
                Policy.require(new Closing(cycle, command), CLOSING);
                yield List.of(new CycleClosed());
            }
            case Closed _ -> throw closed();
        };
    }

    private static Refused unknown() {
        return new Refused(CYCLE_NOT_FOUND, "The instrument has no cycle of this period.");
    }

    private static Refused closed() {
        return new Refused(CYCLE_CLOSED, "The cycle was closed.");
    }
}
