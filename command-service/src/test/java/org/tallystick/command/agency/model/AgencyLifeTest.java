package org.tallystick.command.agency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.Text;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

/** Every command on an agency in every state of it, and what each of the rules refuses. */
class AgencyLifeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final InstrumentFacts FACTS = new InstrumentFacts(true, Map.of("II.3.5", true, "II.3.6", true));
    private static final Roster ROSTER =
            after(Roster.empty(), register("customs"), register("fiu"), register("revenue"), mandate("customs"));

    private static final List<AgencyCommand> LIFE = List.of(
            new RenameAgency("customs", Map.of("en", "Revenue")),
            new SuspendAgency("customs", Text.of("No head.")),
            new ReinstateAgency("customs"),
            new MergeAgencies(List.of("customs"), "revenue"),
            new SplitAgency("customs", List.of("fiu", "revenue"), "fiu"),
            new DissolveAgency("customs", List.of("revenue"), "revenue", Text.of("By law.")),
            mandate("customs", "II.3.6"),
            end("2026-12-31"),
            withdraw("Moved."));

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(
                        "unknown",
                        after(Roster.empty(), register("fiu"), register("revenue")),
                        "AGENCY_NOT_FOUND AGENCY_NOT_FOUND AGENCY_NOT_FOUND AGENCY_UNKNOWN AGENCY_NOT_FOUND"
                                + " AGENCY_NOT_FOUND AGENCY_NOT_FOUND AGENCY_NOT_FOUND AGENCY_NOT_FOUND"),
                Arguments.of(
                        "active",
                        ROSTER,
                        "AgencyRenamed AgencySuspended AGENCY_NOT_SUSPENDED AgenciesMerged AgencySplit AgencyDissolved"
                                + " MandateAssigned MandateEnded MandateWithdrawn"),
                Arguments.of(
                        "suspended",
                        after(ROSTER, new SuspendAgency("customs", Text.of("No head."))),
                        "AgencyRenamed AGENCY_ALREADY_SUSPENDED AgencyReinstated AgenciesMerged AgencySplit"
                                + " AgencyDissolved MandateAssigned MandateEnded MandateWithdrawn"),
                Arguments.of(
                        "dissolved",
                        after(ROSTER, new MergeAgencies(List.of("customs"), "revenue")),
                        "AGENCY_DISSOLVED AGENCY_DISSOLVED AGENCY_DISSOLVED AGENCY_DISSOLVED AGENCY_DISSOLVED"
                                + " AGENCY_DISSOLVED AGENCY_DISSOLVED MandateEnded MandateWithdrawn"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void everyCommandIsAnsweredInEveryState(String state, Roster roster, String outcomes) {
        assertThat(LIFE.stream().map(command -> outcome(roster, command)).collect(Collectors.joining(" ")))
                .as(state)
                .isEqualTo(outcomes);
    }

    @Test
    void aReasonIsGiven() {
        assertThat(outcome(ROSTER, new SuspendAgency("customs", Text.of(" ")))).isEqualTo("REASON_MISSING");
        assertThat(outcome(ROSTER, new DissolveAgency("customs", List.of("fiu"), "fiu", Text.of(""))))
                .isEqualTo("REASON_MISSING");
        assertThat(outcome(ROSTER, withdraw("\n"))).isEqualTo("REASON_MISSING");
    }

    @Test
    void somebodyAnswersForEveryReport() {
        assertThat(outcome(ROSTER, split(List.of(), "fiu"))).isEqualTo("SUCCESSOR_UNKNOWN");
        assertThat(outcome(ROSTER, split(List.of("fiu"), "fiu"))).isEqualTo("SPLIT_INTO_ONE");
        assertThat(outcome(ROSTER, split(List.of("fiu", "navy"), "fiu"))).isEqualTo("SUCCESSOR_UNKNOWN");
        assertThat(outcome(ROSTER, split(List.of("fiu", "fiu"), "fiu"))).isEqualTo("AGENCY_REPEATED");
        assertThat(outcome(ROSTER, split(List.of("fiu", "customs"), "fiu"))).isEqualTo("SUCCEEDS_ITSELF");
        assertThat(outcome(ROSTER, split(List.of("fiu", "revenue"), "navy"))).isEqualTo("RESPONSIBLE_NOT_A_SUCCESSOR");
        Roster suspended = after(ROSTER, new SuspendAgency("fiu", Text.of("No head.")));
        assertThat(outcome(suspended, split(List.of("fiu", "revenue"), "revenue")))
                .isEqualTo("SUCCESSOR_UNKNOWN");
    }

    @Test
    void aMergerNamesAgenciesOnceAndNotItself() {
        assertThat(outcome(ROSTER, new MergeAgencies(List.of(), "revenue"))).isEqualTo("AGENCY_UNKNOWN");
        assertThat(outcome(ROSTER, new MergeAgencies(List.of("fiu", "fiu"), "revenue")))
                .isEqualTo("AGENCY_REPEATED");
        assertThat(outcome(ROSTER, new MergeAgencies(List.of("revenue"), "revenue")))
                .isEqualTo("SUCCEEDS_ITSELF");
    }

    @Test
    void aMandateEndsNoEarlierThanYesterday() {
        assertThat(outcome(ROSTER, end("2026-11-21"))).isEqualTo("MandateEnded");
        assertThat(outcome(ROSTER, end("2026-11-20"))).isEqualTo("MANDATE_ENDS_IN_THE_PAST");
    }

    @Test
    void onlyAMandateThatIsThereIsTakenBack() {
        Roster ended = after(ROSTER, end("2026-12-31"));

        assertThat(outcome(ended, end("2026-12-31"))).isEqualTo("MANDATE_UNKNOWN");
        assertThat(outcome(ended, end("2026-12-30"))).isEqualTo("MandateEnded");
        assertThat(outcome(after(ROSTER, withdraw("Moved.")), withdraw("Moved.")))
                .isEqualTo("MANDATE_UNKNOWN");
        assertThat(outcome(ROSTER, new EndMandate("customs", "JPOA-CA-2022", List.of(), TODAY, TODAY)))
                .isEqualTo("MANDATE_EMPTY");
    }

    @Test
    void whatAnAgencyNoLongerLeadsAnotherMayLead() {
        AssignMandate later = new AssignMandate(
                "fiu", "JPOA-CA-2022", MandateRole.LEAD, List.of("II.3.5"), LocalDate.parse("2027-01-01"), null, FACTS);

        assertThat(outcome(ROSTER, later)).isEqualTo("LEAD_TAKEN");
        assertThat(outcome(after(ROSTER, end("2026-12-31")), later)).isEqualTo("MandateAssigned");
    }

    private static RegisterAgency register(String agency) {
        return new RegisterAgency(agency, Map.of("en", agency));
    }

    private static AssignMandate mandate(String agency) {
        return mandate(agency, "II.3.5");
    }

    private static AssignMandate mandate(String agency, String commitment) {
        return new AssignMandate(
                agency,
                "JPOA-CA-2022",
                MandateRole.LEAD,
                List.of(commitment),
                LocalDate.parse("2025-07-01"),
                null,
                FACTS);
    }

    private static EndMandate end(String lastDay) {
        return new EndMandate("customs", "JPOA-CA-2022", List.of("II.3.5"), LocalDate.parse(lastDay), TODAY);
    }

    private static WithdrawMandate withdraw(String reason) {
        return new WithdrawMandate("customs", "JPOA-CA-2022", List.of("II.3.5"), TODAY, Text.of(reason));
    }

    private static SplitAgency split(List<String> successors, String responsible) {
        return new SplitAgency("customs", successors, responsible);
    }

    private static Roster after(Roster roster, AgencyCommand... commands) {
        Roster now = roster;
        for (AgencyCommand command : commands) {
            for (AgencyEvent event : AgencyDecider.decide(now, command)) {
                now = now.after(event);
            }
        }
        return now;
    }

    private static String outcome(Roster roster, AgencyCommand command) {
        try {
            return AgencyDecider.decide(roster, command).stream()
                    .map(event -> event.getClass().getSimpleName())
                    .collect(Collectors.joining(" "));
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}
