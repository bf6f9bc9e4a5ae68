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
import org.tallystick.command.cycle.model.CycleCommand.AgencyOf;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.Remind;
import org.tallystick.command.cycle.model.CycleState.NotProposed;
import org.tallystick.command.cycle.model.CycleState.Open;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.cycle.CycleEvent;
import org.tallystick.events.cycle.CycleEvent.CycleAgreed;
import org.tallystick.events.cycle.CycleEvent.CycleClosed;
import org.tallystick.events.cycle.CycleEvent.CycleOpened;
import org.tallystick.events.cycle.CycleEvent.CycleProposed;
import org.tallystick.events.cycle.CycleEvent.DeadlineExtended;
import org.tallystick.events.cycle.CycleEvent.ReminderKind;

/** A cycle of the second half of 2026: KZ and KG agreed, agencies are due on 20 January in Almaty, states on the 31st, it closes on 1 March. */
class ExtensionPoliciesTest {

    private static final LocalDate STATES_DUE = LocalDate.parse("2027-01-31");
    private static final LocalDate AGENCIES_DUE = LocalDate.parse("2027-01-20");
    private static final Instant CLOSES = Instant.parse("2027-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-25T08:00:00Z");
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final AgencyOf CUSTOMS = new AgencyOf("KZ", "customs");

    private static final Open OPEN = (Open) fold(
            new CycleProposed(
                    "JPOA-CA-2022",
                    "2026-H2",
                    LocalDate.parse("2026-07-01"),
                    LocalDate.parse("2026-12-31"),
                    STATES_DUE,
                    CLOSES),
            new CycleAgreed("KZ", AGENCIES_DUE, ALMATY, null),
            new CycleAgreed("KG", AGENCIES_DUE, ALMATY, null),
            new CycleOpened(1, List.of()));

    @Test
    void theEndOfTheDayIsThatOfTheState() {
        assertThat(CycleDecider.decide(OPEN, states("2027-02-10", "KZ")))
                .containsExactly(new DeadlineExtended(
                        "KZ",
                        List.of(),
                        LocalDate.parse("2027-02-10"),
                        Instant.parse("2027-02-10T19:00:00Z"),
                        Text.of("Flood.")));
    }

    @Test
    void namingNobodyMeansAllThatAgreed() {
        assertThat(outcome(OPEN, states("2027-02-10"))).isEqualTo("DeadlineExtended DeadlineExtended");
    }

    @Test
    void reasonIsGiven() {
        assertThat(outcome(OPEN, extend(List.of("KZ"), List.of(), "2027-02-10", " ", true, NOW)))
                .isEqualTo("REASON_MISSING");
    }

    @Test
    void coordinatorsMoveTheirAgenciesOnly() {
        assertThat(outcome(OPEN, byCoordinator(List.of(), "2027-01-31"))).isEqualTo("DeadlineExtended");
        assertThat(outcome(OPEN, byCoordinator(List.of(), "2027-02-01"))).isEqualTo("EXTENSION_IS_THE_SECRETARIATS");
        assertThat(outcome(OPEN, byCoordinator(List.of("KZ"), "2027-01-31")))
                .isEqualTo("EXTENSION_IS_THE_SECRETARIATS");
    }

    @Test
    void statesAgreedAndAgenciesExist() {
        assertThat(outcome(OPEN, states("2027-02-10", "UZ"))).isEqualTo("STATE_NOT_AGREED");
        assertThat(outcome(OPEN, agencies("2027-02-10", new AgencyOf("KZ", "navy"))))
                .isEqualTo("AGENCY_UNKNOWN");
        assertThat(outcome(OPEN, agencies("2027-02-10", new AgencyOf("UZ", "customs"))))
                .isEqualTo("AGENCY_UNKNOWN");
    }

    @Test
    void afterTheClosingByNameOnly() {
        for (CycleState over : List.of(OPEN, OPEN.after(new CycleClosed()))) {
            assertThat(outcome(over, late(List.of("KZ"), List.of()))).isEqualTo("EXTENSION_OF_A_CLOSED_CYCLE");
            assertThat(outcome(over, late(List.of(), List.of()))).isEqualTo("EXTENSION_OF_A_CLOSED_CYCLE");
            assertThat(outcome(over, late(List.of(), List.of(CUSTOMS)))).isEqualTo("DeadlineExtended");
        }
    }

    @Test
    void laterThanBeforeAndNotOver() {
        assertThat(outcome(OPEN, states("2027-01-31", "KZ"))).isEqualTo("EXTENSION_NOT_LATER");
        assertThat(outcome(OPEN, agencies("2027-01-20", CUSTOMS))).isEqualTo("EXTENSION_NOT_LATER");
        assertThat(outcome(OPEN, agencies("2027-01-24", CUSTOMS))).isEqualTo("EXTENSION_NOT_LATER");
        assertThat(outcome(OPEN, agencies("2027-01-25", CUSTOMS))).isEqualTo("DeadlineExtended");
        CycleState extended = OPEN.after(
                CycleDecider.decide(OPEN, agencies("2027-02-10", CUSTOMS)).getFirst());
        assertThat(outcome(extended, agencies("2027-02-10", CUSTOMS))).isEqualTo("EXTENSION_NOT_LATER");
    }

    @Test
    void statesAreDueBeforeTheClosing() {
        assertThat(outcome(OPEN, states("2027-02-28", "KZ"))).isEqualTo("DeadlineExtended");
        assertThat(outcome(OPEN, states("2027-03-01", "KZ"))).isEqualTo("EXTENSION_BEYOND_CLOSING");
        assertThat(outcome(OPEN, agencies("2027-03-01", CUSTOMS))).isEqualTo("DeadlineExtended");
    }

    @Test
    void aReminderIsIssuedOnce() {
        Remind remind = new Remind("KZ", "customs", ReminderKind.BEFORE, AGENCIES_DUE);
        CycleState reminded = OPEN.after(CycleDecider.decide(OPEN, remind).getFirst());

        assertThat(CycleDecider.decide(reminded, remind)).isEmpty();
        assertThat(outcome(reminded, new Remind("KZ", "customs", ReminderKind.AFTER, AGENCIES_DUE)))
                .isEqualTo("ReminderIssued");
    }

    @Test
    void onceItIsClosedOnlyWhoWasGivenMoreTimeByNameIsReminded() {
        LocalDate later = LocalDate.parse("2027-04-01");
        CycleState closed = OPEN.after(new CycleClosed());
        CycleState extended = closed.after(
                CycleDecider.decide(closed, late(List.of(), List.of(CUSTOMS))).getFirst());

        assertThat(outcome(closed, new Remind("KZ", "customs", ReminderKind.BEFORE, later)))
                .isEqualTo("CYCLE_CLOSED");
        assertThat(outcome(extended, new Remind("KZ", null, ReminderKind.BEFORE, later)))
                .isEqualTo("CYCLE_CLOSED");
        assertThat(outcome(extended, new Remind("KZ", "customs", ReminderKind.BEFORE, later)))
                .isEqualTo("ReminderIssued");
    }

    private static ExtendDeadline states(String due, String... states) {
        return extend(List.of(states), List.of(), due, "Flood.", true, NOW);
    }

    private static ExtendDeadline agencies(String due, AgencyOf... agencies) {
        return extend(List.of(), List.of(agencies), due, "Flood.", true, NOW);
    }

    private static ExtendDeadline byCoordinator(List<String> states, String due) {
        return extend(states, List.of(CUSTOMS), due, "Flood.", false, NOW);
    }

    private static ExtendDeadline late(List<String> states, List<AgencyOf> agencies) {
        return extend(states, agencies, "2027-04-01", "Flood.", true, CLOSES);
    }

    private static ExtendDeadline extend(
            List<String> states, List<AgencyOf> agencies, String due, String reason, boolean secretariat, Instant now) {
        return new ExtendDeadline(
                states,
                agencies,
                LocalDate.parse(due),
                Text.of(reason),
                Map.of("KZ", Set.of("customs"), "UZ", Set.of("customs")),
                secretariat,
                now);
    }

    private static CycleState fold(CycleEvent... events) {
        CycleState state = new NotProposed();
        for (CycleEvent event : events) {
            state = state.after(event);
        }
        return state;
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
}
