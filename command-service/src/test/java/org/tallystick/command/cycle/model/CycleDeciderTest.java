package org.tallystick.command.cycle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleCommand.Remind;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.ExpectedCells;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;

class CycleDeciderTest {

    private static final LocalDate FROM = LocalDate.parse("2026-07-01");
    private static final LocalDate TO = LocalDate.parse("2026-12-31");
    private static final LocalDate DUE = LocalDate.parse("2027-02-26");
    private static final Instant CLOSES = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant BEFORE = CLOSES.minusMillis(1);

    @ParameterizedTest(name = "{1} to a cycle that is {0}: {2}")
    @CsvSource({
        "NOT_PROPOSED, SCHEDULE, CYCLE_NOT_FOUND",
        "NOT_PROPOSED, EXTEND, CYCLE_NOT_FOUND",
        "NOT_PROPOSED, REMIND, CYCLE_NOT_FOUND",
        "PROPOSED, SCHEDULE, OpeningScheduled",
        "PROPOSED, EXTEND, CYCLE_NOT_OPEN",
        "PROPOSED, REMIND, CYCLE_NOT_OPEN",
        "AGREED, SCHEDULE, OpeningScheduled",
        "AGREED, EXTEND, CYCLE_NOT_OPEN",
        "AGREED, REMIND, CYCLE_NOT_OPEN",
        "OPEN, SCHEDULE, CYCLE_ALREADY_OPEN",
        "OPEN, EXTEND, DeadlineExtended",
        "OPEN, REMIND, ReminderIssued",
        "CLOSED, SCHEDULE, CYCLE_CLOSED",
        "CLOSED, EXTEND, EXTENSION_OF_A_CLOSED_CYCLE",
        "CLOSED, REMIND, CYCLE_CLOSED",
        "NOT_PROPOSED, PROPOSE, CycleProposed",
        "NOT_PROPOSED, AGREE, CYCLE_NOT_FOUND",
        "NOT_PROPOSED, OPEN, CYCLE_NOT_FOUND",
        "NOT_PROPOSED, CLOSE, CYCLE_NOT_FOUND",
        "PROPOSED, PROPOSE, CYCLE_ALREADY_PROPOSED",
        "PROPOSED, AGREE, CycleAgreed",
        "PROPOSED, OPEN, NO_STATE_AGREED",
        "PROPOSED, CLOSE, CYCLE_NOT_OPEN",
        "AGREED, PROPOSE, CYCLE_ALREADY_PROPOSED",
        "AGREED, AGREE, CYCLE_ALREADY_AGREED",
        "AGREED, OPEN, CycleOpened",
        "AGREED, CLOSE, CYCLE_NOT_OPEN",
        "OPEN, PROPOSE, CYCLE_ALREADY_PROPOSED",
        "OPEN, AGREE, CYCLE_ALREADY_OPEN",
        "OPEN, OPEN, CYCLE_ALREADY_OPEN",
        "OPEN, CLOSE, CycleClosed",
        "CLOSED, PROPOSE, CYCLE_ALREADY_PROPOSED",
        "CLOSED, AGREE, CYCLE_CLOSED",
        "CLOSED, OPEN, CYCLE_CLOSED",
        "CLOSED, CLOSE, CYCLE_CLOSED"
    })
    void everyStateAnswersEveryCommand(Standing standing, Asked asked, String outcome) {
        assertThat(outcome(standing.state(), asked.command())).isEqualTo(outcome);
    }

    @Test
    void instrumentIsAdopted() {
        assertThat(proposing(FROM, TO, DUE, CLOSES, false, BEFORE)).isEqualTo("INSTRUMENT_NOT_FOUND");
    }

    @Test
    void instrumentIsInForce() {
        assertThat(outcome(
                        new NotProposed(),
                        new ProposeCycle("JPOA-CA-2022", "2026-H2", FROM, TO, DUE, CLOSES, true, true, BEFORE)))
                .isEqualTo("INSTRUMENT_RETIRED");
    }

    @Test
    void periodEndsAfterItBegins() {
        assertThat(proposing(FROM, FROM.minusDays(1), DUE, CLOSES, true, BEFORE))
                .isEqualTo("PERIOD_ENDS_BEFORE_IT_BEGINS");
        assertThat(proposing(FROM, FROM, DUE, CLOSES, true, BEFORE)).isEqualTo("CycleProposed");
    }

    @Test
    void dueOnceThePeriodHasBegun() {
        assertThat(proposing(FROM, TO, FROM.minusDays(1), CLOSES, true, BEFORE)).isEqualTo("DUE_BEFORE_PERIOD");
    }

    @Test
    void closesAfterTheDueDayIsOverEverywhere() {
        Instant over = Instant.parse("2027-02-27T12:00:00Z");
        assertThat(proposing(FROM, TO, DUE, over.minusMillis(1), true, over.minusMillis(2)))
                .isEqualTo("CLOSES_BEFORE_DUE");
        assertThat(proposing(FROM, TO, DUE, over, true, over.minusMillis(1))).isEqualTo("CycleProposed");
    }

    @Test
    void closesInTheFuture() {
        assertThat(proposing(FROM, TO, DUE, CLOSES, true, CLOSES)).isEqualTo("CLOSES_IN_THE_PAST");
    }

    @Test
    void stateTakesPart() {
        assertThat(outcome(Standing.PROPOSED.state(), agreement("KG", DUE, false)))
                .isEqualTo("STATE_NOT_JOINED");
    }

    @Test
    void agenciesAreDueBeforeTheState() {
        assertThat(outcome(Standing.PROPOSED.state(), agreement("KG", DUE.plusDays(1), true)))
                .isEqualTo("AGENCIES_DUE_AFTER_STATE");
    }

    @Test
    void openedBeforeItCloses() {
        assertThat(outcome(Standing.AGREED.state(), new OpenCycle(1, Map.of(), Set.of(), CLOSES)))
                .isEqualTo("CYCLE_CLOSED");
    }

    @Test
    void closedNoEarlierThanTheStatesAgreed() {
        assertThat(outcome(Standing.OPEN.state(), new CloseCycle(BEFORE))).isEqualTo("CYCLE_CLOSES_LATER");
    }

    @Test
    void theOpeningFreezesWhatIsExpectedOfTheStatesThatAgreed() {
        OpenCycle withoutIt = new OpenCycle(3, Map.of(), Set.of("KZ"), BEFORE);
        assertThat(outcome(Standing.AGREED.state(), withoutIt)).isEqualTo("NO_STATE_AGREED");
        OpenCycle open =
                new OpenCycle(3, Map.of("KZ", Set.of("II.3.5", "I.1.1"), "KG", Set.of("I.1.1")), Set.of(), BEFORE);
        assertThat(CycleDecider.decide(Standing.AGREED.state(), open))
                .containsExactly(new CycleOpened(3, List.of(new ExpectedCells("KZ", List.of("I.1.1", "II.3.5")))));
    }

    private static String proposing(
            LocalDate from, LocalDate to, LocalDate due, Instant closes, boolean adopted, Instant now) {
        return outcome(
                new NotProposed(),
                new ProposeCycle("JPOA-CA-2022", "2026-H2", from, to, due, closes, adopted, false, now));
    }

    private static AgreeCycle agreement(String state, LocalDate agencyDue, boolean joined) {
        return new AgreeCycle(state, agencyDue, ZoneId.of("Asia/Almaty"), null, joined);
    }

    private static String outcome(CycleState state, CycleCommand command) {
        try {
            return CycleDecider.decide(state, command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining(" "));
        } catch (Refused refused) {
            return refused.code().name();
        }
    }

    enum Standing {
        NOT_PROPOSED,
        PROPOSED,
        AGREED,
        OPEN,
        CLOSED;

        CycleState state() {
            return switch (this) {
                case NOT_PROPOSED -> new NotProposed();
                case PROPOSED -> after(NOT_PROPOSED, Asked.PROPOSE.command());
                case AGREED -> after(PROPOSED, agreement("KZ", DUE, true));
                case OPEN -> after(AGREED, new OpenCycle(1, Map.of(), Set.of(), BEFORE));
                case CLOSED -> after(OPEN, Asked.CLOSE.command());
            };
        }

        private static CycleState after(Standing before, CycleCommand command) {
            CycleState state = before.state();
            for (CycleEvent event : CycleDecider.decide(state, command)) {
                state = state.after(event);
            }
            return state;
        }
    }

    enum Asked {
        PROPOSE,
        AGREE,
        OPEN,
        SCHEDULE,
        EXTEND,
        REMIND,
        CLOSE;

        CycleCommand command() {
            return switch (this) {
                case PROPOSE -> new ProposeCycle("JPOA-CA-2022", "2026-H2", FROM, TO, DUE, CLOSES, true, false, BEFORE);
                case AGREE -> agreement("KZ", DUE, true);
                case OPEN -> new OpenCycle(1, Map.of(), Set.of(), BEFORE);
                case SCHEDULE -> new ScheduleOpening(CLOSES.minusSeconds(9), BEFORE.minusSeconds(9));
                case EXTEND ->
                    new ExtendDeadline(
                            List.of("KZ"),
                            List.of(),
                            DUE.plusDays(1),
                            Text.of("Flood."),
                            Map.of(),
                            true,
                            CLOSES.minusSeconds(500_000));
                case REMIND -> new Remind("KZ", null, ReminderKind.AFTER, DUE);
                case CLOSE -> new CloseCycle(CLOSES);
            };
        }
    }
}
