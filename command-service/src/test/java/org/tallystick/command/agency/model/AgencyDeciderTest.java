package org.tallystick.command.agency.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.agency.AgencyEvent.MandateRole.CONTRIBUTING;
import static org.tallystick.events.agency.AgencyEvent.MandateRole.LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.InstrumentFacts;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.agency.AgencyEvent;
import org.tallystick.events.agency.AgencyEvent.MandateRole;

class AgencyDeciderTest {

    private static final InstrumentFacts FACTS =
            new InstrumentFacts(true, Map.of("II.3.5", true, "II.3.6", true, "R.M.3", false));
    private static final Roster TWO_AGENCIES = after(Roster.empty(), register("customs"), register("border-guard"));

    @Test
    void anAgencyIsRegisteredOnce() {
        assertThat(outcome(Roster.empty(), register("customs"))).isEqualTo("AgencyRegistered");
        assertThat(outcome(TWO_AGENCIES, register("customs"))).isEqualTo("AGENCY_ALREADY_REGISTERED");
    }

    @Test
    void agencyIsRegistered() {
        assertThat(outcome(Roster.empty(), lead("customs", "2025-07-01", null))).isEqualTo("AGENCY_NOT_FOUND");
    }

    @Test
    void instrumentIsAdopted() {
        assertThat(outcome(TWO_AGENCIES, mandate(List.of("II.3.5"), new InstrumentFacts(false, Map.of()))))
                .isEqualTo("INSTRUMENT_UNKNOWN");
    }

    @Test
    void stateTakesPart() {
        InstrumentFacts notJoined = new InstrumentFacts(false, FACTS.reportable());
        assertThat(outcome(TWO_AGENCIES, mandate(List.of("II.3.5"), notJoined))).isEqualTo("STATE_NOT_JOINED");
    }

    @Test
    void endsAfterItBegins() {
        assertThat(outcome(TWO_AGENCIES, lead("customs", "2025-07-02", "2025-07-01")))
                .isEqualTo("MANDATE_ENDS_BEFORE_IT_BEGINS");
        assertThat(outcome(TWO_AGENCIES, lead("customs", "2025-07-01", "2025-07-01")))
                .isEqualTo("MandateAssigned");
    }

    @Test
    void commitmentsAreThoseOfTheCatalogueEachOnceAndReportable() {
        assertThat(outcome(TWO_AGENCIES, mandate(List.of(), FACTS))).isEqualTo("MANDATE_EMPTY");
        assertThat(outcome(TWO_AGENCIES, mandate(List.of("II.3.5", "II.3.5"), FACTS)))
                .isEqualTo("COMMITMENT_REPEATED");
        assertThat(outcome(TWO_AGENCIES, mandate(List.of("X.1"), FACTS))).isEqualTo("COMMITMENT_UNKNOWN");
        assertThat(outcome(TWO_AGENCIES, mandate(List.of("R.M.3"), FACTS))).isEqualTo("COMMITMENT_NOT_REPORTABLE");
    }

    @Test
    void atMostOneLeadOnEachDay() {
        Roster led = after(TWO_AGENCIES, lead("customs", "2025-07-01", "2025-12-31"));
        assertThat(outcome(led, lead("border-guard", "2025-12-31", null))).isEqualTo("LEAD_TAKEN");
        assertThat(outcome(led, lead("border-guard", "2024-01-01", "2025-07-01")))
                .isEqualTo("LEAD_TAKEN");
        assertThat(outcome(led, lead("border-guard", "2026-01-01", null))).isEqualTo("MandateAssigned");
        assertThat(outcome(led, contributing("border-guard"))).isEqualTo("MandateAssigned");
    }

    @Test
    void oneMandateOfAnAgencyOverACommitmentOnEachDay() {
        Roster led = after(TWO_AGENCIES, lead("customs", "2025-07-01", null));
        assertThat(outcome(led, contributing("customs"))).isEqualTo("MANDATE_OVERLAPS");
    }

    private static RegisterAgency register(String agency) {
        return new RegisterAgency(agency, Map.of("en", agency));
    }

    private static AssignMandate lead(String agency, String from, @Nullable String to) {
        return mandate(agency, LEAD, List.of("II.3.5"), from, to, FACTS);
    }

    private static AssignMandate contributing(String agency) {
        return mandate(agency, CONTRIBUTING, List.of("II.3.5"), "2025-07-01", null, FACTS);
    }

    private static AssignMandate mandate(List<String> commitments, InstrumentFacts facts) {
        return mandate("customs", LEAD, commitments, "2025-07-01", null, facts);
    }

    private static AssignMandate mandate(
            String agency,
            MandateRole role,
            List<String> commitments,
            String from,
            @Nullable String to,
            InstrumentFacts facts) {
        return new AssignMandate(
                agency,
                "JPOA-CA-2022",
                role,
                commitments,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                facts);
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
