package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.EARLIER;
import static org.tallystick.query.position.PositionStory.PLAN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.AsOf;

/** A cell that nobody reported on, shown by what was reported on a commitment that serves it. */
class LinkedIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final String OTHER = "SCO-CR-2023";

    @Test
    void whatServesAnEmptyCellIsShownWithItsSource() {
        Told told = told(story("SERVES I.1.1 II.3.5").report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY)));

        Cell cell = told.cell(Readers.MONITOR, "KZ", "II.3.5");
        assertThat(cell.basis()).isEqualTo(Basis.LINKED);
        assertThat(cell.status()).isEqualTo(UNDER_WAY);
        assertThat(cell.empty()).isEqualTo(Empty.NOT_RELEASED);
        assertThat(cell.linkedFrom()).containsExactly(new LinkedFrom(PLAN, CYCLE, "I.1.1", Basis.AGREED));
        assertThat(cell.sources()).extracting(Source::agency).containsExactly("customs");
        assertThat(told.cell(Readers.MONITOR, "KG", "II.3.5").basis()).isNull();
    }

    @Test
    void neitherTheOtherWayNorByWhatIsOnlyRelated() {
        Told back = told(story("SERVES II.3.5 I.1.1").report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY)));
        Told related = told(story("RELATED I.1.1 II.3.5").report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY)));

        assertThat(back.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
        assertThat(related.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
    }

    @Test
    void neverOverASecondLink() {
        Told told = told(story("SERVES I.1.1 II.3.4", "SERVES II.3.4 II.3.5")
                .report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY)));

        assertThat(told.cell(Readers.MONITOR, "KZ", "II.3.4").basis()).isEqualTo(Basis.LINKED);
        assertThat(told.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
    }

    @Test
    void anEntryOfTheCellsOwnGoesBeforeAlsoWhereItGivesNoPosition() {
        Told led = told(story("SERVES I.1.1 II.3.5")
                .leads(CUSTOMS_KZ, "II.3.5")
                .report(FIU_KZ, r -> r.releases("II.3.5", PLANNED))
                .report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY)));

        assertThat(led.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
        assertThat(led.cell(Readers.MONITOR, "KZ", "II.3.5").sources()).hasSize(1);
    }

    @Test
    void whereThoseThatServeItDifferNoneIsShown() {
        PositionStory story = story("SERVES I.1.1 II.3.5", "SERVES II.3.4 II.3.5")
                .report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY));
        assertThat(told(story).cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isEqualTo(Basis.LINKED);

        Told differ = told(story.report(FIU_KZ, r -> r.releases("II.3.4", PLANNED)));
        assertThat(differ.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
    }

    @Test
    void aLinkShowsNothingThatItsReaderMayNotRead() {
        Told told = told(story("SERVES I.1.1 II.3.5")
                .report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY, Visibility.NATIONAL, null)));

        assertThat(told.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", "II.3.5").basis()).isEqualTo(Basis.LINKED);
    }

    @Test
    void anotherInstrumentServesInTheCycleOfTheSameDaysForWhoReadsBoth() {
        PositionStory story = PositionStory.ofAPlan()
                .open(EARLIER, "II.3.5")
                .open(CYCLE, "II.3.5")
                .beside(OTHER, "FIRST-2026", "I.1.1", UNDER_WAY)
                .linkedTo(PLAN, OTHER, "SERVES I.1.1 II.3.5");
        Told told = told(story);

        Cell cell = told.cell(Readers.MONITOR_OF_BOTH, "KZ", "II.3.5");
        assertThat(cell.linkedFrom()).containsExactly(new LinkedFrom(OTHER, "FIRST-2026", "I.1.1", Basis.AGREED));
        assertThat(told.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
        List<Cell> earlier = told.ask(Readers.MONITOR_OF_BOTH, EARLIER, cycle -> Cells.in(cycle, Scope.item("II.3.5")));
        assertThat(earlier).extracting(Cell::basis).containsOnlyNulls();
    }

    @Test
    void aLinkEndsWhenOthersAreRecordedAndWasThereBefore() {
        PositionStory story = story("SERVES I.1.1 II.3.5").report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY));
        int before = story.told().size() - 1;
        Told told = told(story.linked("SERVES I.1.1 II.3.4"));

        assertThat(told.cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
        assertThat(told.cell(Readers.MONITOR, new AsOf.Index(before), "KZ", "II.3.5")
                        .basis())
                .isEqualTo(Basis.LINKED);
    }

    @Test
    void aLinkEndsWhenARevisionTakesOneOfItsEndsAway() {
        PositionStory story = story("SERVES I.1.1 II.3.5")
                .report(CUSTOMS_KZ, r -> r.releases("I.1.1", UNDER_WAY))
                .revised();

        assertThat(told(story).cell(Readers.MONITOR, "KZ", "II.3.5").basis()).isNull();
    }

    private static PositionStory story(String... links) {
        return PositionStory.ofAPlan().open(CYCLE, "I.1.1", "II.3.4", "II.3.5").linked(links);
    }

    private static Told told(PositionStory story) {
        return Told.of(story, NOW);
    }
}
