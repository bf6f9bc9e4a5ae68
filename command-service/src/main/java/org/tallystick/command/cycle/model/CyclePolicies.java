package org.tallystick.command.cycle.model;

import static org.tallystick.command.cycle.model.CycleRefusal.AGENCIES_DUE_AFTER_STATE;
import static org.tallystick.command.cycle.model.CycleRefusal.CLOSES_BEFORE_DUE;
import static org.tallystick.command.cycle.model.CycleRefusal.CLOSES_IN_THE_PAST;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_CLOSED;
import static org.tallystick.command.cycle.model.CycleRefusal.CYCLE_CLOSES_LATER;
import static org.tallystick.command.cycle.model.CycleRefusal.DUE_BEFORE_PERIOD;
import static org.tallystick.command.cycle.model.CycleRefusal.INSTRUMENT_NOT_FOUND;
import static org.tallystick.command.cycle.model.CycleRefusal.INSTRUMENT_RETIRED;
import static org.tallystick.command.cycle.model.CycleRefusal.NO_STATE_AGREED;
import static org.tallystick.command.cycle.model.CycleRefusal.OPENS_NEVER;
import static org.tallystick.command.cycle.model.CycleRefusal.PERIOD_ENDS_BEFORE_IT_BEGINS;
import static org.tallystick.command.cycle.model.CycleRefusal.STATE_NOT_JOINED;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleDecider.Agreement;
import org.tallystick.command.cycle.model.CycleDecider.Closing;
import org.tallystick.command.cycle.model.CycleDecider.Opening;
import org.tallystick.command.cycle.model.CycleDecider.Scheduling;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Rule;

/** What states can rely on when they agree to a cycle. */
final class CyclePolicies {

    /** Where a day ends last on earth. */
    private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

    private CyclePolicies() {}

    static Stream<Objection> instrumentIsAdopted(ProposeCycle cycle) {
        return unless(cycle.adopted(), INSTRUMENT_NOT_FOUND, "/instrument", "Name an adopted instrument.");
    }

    static Stream<Objection> instrumentIsInForce(ProposeCycle cycle) {
        return unless(
                !cycle.retired(),
                INSTRUMENT_RETIRED,
                "/instrument",
                "Name another instrument: nothing new begins under this one.");
    }

    static Stream<Objection> periodEndsAfterItBegins(ProposeCycle cycle) {
        return unless(
                !cycle.to().isBefore(cycle.from()),
                PERIOD_ENDS_BEFORE_IT_BEGINS,
                "/to",
                "Give the first day of the period or a later one.");
    }

    static Stream<Objection> dueOnceThePeriodHasBegun(ProposeCycle cycle) {
        return unless(
                !cycle.stateDue().isBefore(cycle.from()),
                DUE_BEFORE_PERIOD,
                "/stateDue",
                "Give the first day of the period or a later one.");
    }

    /** The due day belongs to every state wholly, in whatever zone. */
    @Keeps(value = Rule.LATE_NOT_REFUSED, refusing = "CLOSES_BEFORE_DUE")
    static Stream<Objection> closesAfterTheDueDay(ProposeCycle cycle) {
        Instant dueDayOver =
                cycle.stateDue().plusDays(1).atStartOfDay(LAST_ZONE).toInstant();
        return unless(
                !cycle.closesAt().isBefore(dueDayOver),
                CLOSES_BEFORE_DUE,
                "/closesAt",
                "Give " + dueDayOver + " or later, when the day on which states are due is over everywhere.");
    }

    static Stream<Objection> closesInTheFuture(ProposeCycle cycle) {
        return unless(
                cycle.closesAt().isAfter(cycle.now()),
                CLOSES_IN_THE_PAST,
                "/closesAt",
                "Give an instant that is still to come: later on nothing could be submitted.");
    }

    static Stream<Objection> stateTakesPart(Agreement agreement) {
        return unless(
                agreement.command().joined(), STATE_NOT_JOINED, "/state", "Let the state join the instrument first.");
    }

    static Stream<Objection> agenciesBeforeTheState(Agreement agreement) {
        return unless(
                !agreement
                        .command()
                        .agencyDue()
                        .isAfter(agreement.cycle().terms().stateDue()),
                AGENCIES_DUE_AFTER_STATE,
                "/agencyDue",
                "Give " + agreement.cycle().terms().stateDue() + ", when the state is due, or an earlier day.");
    }

    static Stream<Objection> someStateAgreed(Opening opening) {
        return unless(
                !opening.command()
                        .gone()
                        .containsAll(opening.cycle().terms().agreed().keySet()),
                NO_STATE_AGREED,
                "",
                "Wait for a state to agree: otherwise nothing is expected.");
    }

    static Stream<Objection> openedBeforeItCloses(Opening opening) {
        return unless(
                opening.command().now().isBefore(opening.cycle().terms().closesAt()),
                CYCLE_CLOSED,
                "",
                "The closing instant has passed: propose another cycle.");
    }

    static Stream<Objection> opensBetweenNowAndTheClosing(Scheduling scheduling) {
        Instant opens = scheduling.command().opensAt();
        boolean possible = opens.isAfter(scheduling.command().now())
                && opens.isBefore(scheduling.cycle().terms().closesAt());
        return unless(possible, OPENS_NEVER, "/opensAt", "Give an instant that is to come, before the cycle closes.");
    }

    /** States agreed to the instant; nobody takes days from them that they were promised. */
    @Keeps(value = Rule.LATE_NOT_REFUSED, refusing = "CYCLE_CLOSES_LATER")
    static Stream<Objection> closedNoEarlierThanAgreed(Closing closing) {
        return unless(
                !closing.command().now().isBefore(closing.cycle().terms().closesAt()),
                CYCLE_CLOSES_LATER,
                "",
                "States may submit until " + closing.cycle().terms().closesAt() + ".");
    }

    private static Stream<Objection> unless(boolean kept, CycleRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
