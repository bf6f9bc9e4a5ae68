package org.tallystick.events.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tallystick.events.Text;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.agency.AgencyEvent.AgenciesMerged;
import org.tallystick.events.agency.AgencyEvent.AgencyDissolved;
import org.tallystick.events.agency.AgencyEvent.AgencyRegistered;
import org.tallystick.events.agency.AgencyEvent.MandateAssigned;
import org.tallystick.events.agency.AgencyEvent.MandateEnded;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.events.agency.AgencyEvent.MandateWithdrawn;

class RosterFoldsTest {

    private static final String PLAN = "JPOA-CA-2022";
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Mandates BOTH = Mandates.none()
            .after(new MandateAssigned(
                    "customs", PLAN, MandateRole.LEAD, List.of("II.3.5", "II.3.6"), LocalDate.of(2025, 7, 1), null))
            .after(new MandateAssigned(
                    "customs", PLAN, MandateRole.LEAD, List.of("II.3.7"), NEW_YEAR, NEW_YEAR.plusYears(1)));

    @Test
    void aMandateThatEndedIsValidUntilItsLastDay() {
        Mandates ended =
                BOTH.after(new MandateEnded("customs", PLAN, List.of("II.3.5", "II.3.7"), NEW_YEAR.minusDays(1)));

        assertThat(on(ended, NEW_YEAR.minusDays(1))).containsExactlyInAnyOrder("II.3.5", "II.3.6");
        assertThat(on(ended, NEW_YEAR)).containsExactly("II.3.6");
    }

    @Test
    void aMandateThatWasWithdrawnWasNeverThere() {
        Text reason = Text.of("Moved.");
        Mandates withdrawn = BOTH.after(new MandateWithdrawn("customs", PLAN, List.of("II.3.5"), NEW_YEAR, reason));

        assertThat(on(withdrawn, NEW_YEAR.minusDays(1))).containsExactly("II.3.6");
    }

    @Test
    void mandatesOfOthersAndOverOtherInstrumentsStay() {
        assertThat(BOTH.after(new MandateEnded("fiu", PLAN, List.of("II.3.5"), NEW_YEAR)))
                .isEqualTo(BOTH);
        assertThat(BOTH.after(new MandateEnded("customs", "CICA-CT-2022", List.of("II.3.5"), NEW_YEAR)))
                .isEqualTo(BOTH);
    }

    @Test
    void aSuccessorsSuccessorAnswersForTheFirst() {
        Agencies agencies = Agencies.none()
                .after(new AgencyRegistered("customs", Map.of("en", "Customs")))
                .after(new AgencyRegistered("borders", Map.of("en", "Borders")))
                .after(new AgencyRegistered("revenue", Map.of("en", "Revenue")))
                .after(new AgenciesMerged(List.of("customs"), "borders"))
                .after(new AgencyDissolved("borders", List.of("revenue"), "revenue", Text.of("By law.")));

        assertThat(agencies.responsibleFor("customs")).isEqualTo("revenue");
        assertThat(agencies.responsibleFor("revenue")).isEqualTo("revenue");
        assertThat(agencies.existing()).containsExactly("revenue");
        assertThat(agencies.standing("customs")).isEqualTo(Standing.DISSOLVED);
        assertThat(agencies.standing("navy")).isNull();
    }

    private static Set<String> on(Mandates mandates, LocalDate day) {
        return mandates.over("customs", PLAN, day, day);
    }
}
