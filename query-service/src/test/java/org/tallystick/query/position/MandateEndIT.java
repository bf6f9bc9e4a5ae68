package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tallystick.events.agency.AgencyEvent.MandateRole;
import org.tallystick.query.platform.AsOf;

/** What a cell says once a mandate in it is taken back: a cycle is about the mandates of its last day, 30 June 2026 here. */
class MandateEndIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    private static final String II_3_5 = "II.3.5";

    @Test
    void whoseMandateEndedEarlierNoLongerLeads() {
        Told told = Told.of(led().ends(CUSTOMS_KZ, LAST_DAY.minusDays(1), II_3_5), NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).basis()).isEqualTo(Basis.AGREED);
        AsOf before = new AsOf.Index(told.indexOfRelease(1));
        assertThat(told.cell(Readers.MONITOR, before, "KZ", II_3_5).basis()).isEqualTo(Basis.LEAD);
    }

    @Test
    void whoseMandateEndsWithTheCycleLeadsInIt() {
        Told told = Told.of(led().ends(CUSTOMS_KZ, LAST_DAY, II_3_5), NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).basis()).isEqualTo(Basis.LEAD);
    }

    @Test
    void whatAnotherLeadsNowWaitsForIt() {
        Told told = Told.of(
                led().ends(CUSTOMS_KZ, LAST_DAY.minusDays(1), II_3_5)
                        .mandate(FIU_KZ, MandateRole.LEAD, LAST_DAY, null, II_3_5),
                NOW);

        Cell cell = told.cell(Readers.MONITOR, "KZ", II_3_5);
        assertThat(cell.status()).isNull();
        assertThat(cell.empty()).isEqualTo(Empty.NOT_RELEASED);
    }

    @Test
    void aWithdrawalChangesNoCycleThatWasOver() {
        assertThat(Told.of(led().withdraws(CUSTOMS_KZ, LAST_DAY.plusDays(1), II_3_5), NOW)
                        .cell(Readers.MONITOR, "KZ", II_3_5)
                        .basis())
                .isEqualTo(Basis.LEAD);
        assertThat(Told.of(led().withdraws(CUSTOMS_KZ, LAST_DAY, II_3_5), NOW)
                        .cell(Readers.MONITOR, "KZ", II_3_5)
                        .basis())
                .isEqualTo(Basis.AGREED);
    }

    @Test
    void aCycleThatIsProposedLaterKnowsWhatIsLeft() {
        PositionStory story = PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5)
                .ends(CUSTOMS_KZ, LocalDate.of(2026, 1, 31), II_3_5)
                .open(PositionStory.EARLIER, II_3_5)
                .open(CYCLE);

        Told told = Told.of(story, NOW);

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", II_3_5).empty()).isEqualTo(Empty.NO_MANDATE);
        assertThat(told
                        .ask(
                                Readers.COORDINATOR_KZ,
                                PositionStory.EARLIER,
                                cycle -> Cells.in(cycle, Scope.item(II_3_5)))
                        .stream()
                        .filter(cell -> cell.state().equals("KZ"))
                        .findFirst()
                        .orElseThrow()
                        .empty())
                .isNotEqualTo(Empty.NO_MANDATE);
    }

    private static PositionStory led() {
        return PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5)
                .open(CYCLE, II_3_5)
                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED));
    }
}
