package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.COMPLETED;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KG;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.EARLIER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.query.platform.AsOf;

/** The questions over one story: two cycles, one commitment that moves on. */
class AnswersIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final String II_3_5 = "II.3.5";
    private Told told = Told.of(PositionStory.ofAPlan(), NOW);

    @BeforeEach
    void tell() {
        told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, "I.1.1", II_3_5)
                        .open(EARLIER, "I.1.1", II_3_5)
                        .report(
                                CUSTOMS_KZ,
                                EARLIER,
                                r -> r.says("I.1.1", PLANNED).releases(II_3_5, PLANNED))
                        .closed(EARLIER)
                        .at(Instant.parse("2026-07-01T08:00:00Z"))
                        .open(CYCLE, "I.1.1", II_3_5)
                        .report(CUSTOMS_KG, r -> r.releases("I.1.1", COMPLETED)),
                NOW);
    }

    @Test
    void besideACellWithoutAStatusStandsTheLastOneThatIsKnown() {
        Cell cell = told.cell(Readers.MONITOR, "KZ", II_3_5);

        assertThat(cell.status()).isNull();
        assertThat(cell.lastKnown()).isEqualTo(new LastKnown(EARLIER, PLANNED));
        assertThat(told.cell(Readers.MONITOR, "KZ", "I.1.1").lastKnown()).isNull();
        assertThat(told.cell(Readers.MONITOR, "KG", "I.1.1").lastKnown()).isNull();
    }

    @Test
    void theMatrixHasACellForEveryStateAndCommitment() {
        Matrix matrix = told.ask(Readers.MONITOR, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("", "")));

        assertThat(matrix.states()).containsExactly("KG", "KZ", "UZ");
        assertThat(matrix.commitments())
                .extracting(ItemColumn::path)
                .containsExactly("I.1.1", "II.3.4", II_3_5, "II.3.6");
        assertThat(matrix.cells()).hasSize(12).extracting(Cell::state).isSorted();
        assertThat(told.ask(Readers.MONITOR, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("II", "KZ")))
                        .cells())
                .extracting(Cell::commitment)
                .containsExactly("II.3.4", II_3_5, "II.3.6");
    }

    @Test
    void whoJoinsAfterTheLastDayTakesNoPartInTheCycle() {
        PositionStory story = PositionStory.ofAPlan()
                .joins("TJ", LocalDate.of(2026, 6, 30))
                .joins("TM", LocalDate.of(2026, 7, 1))
                .open(CYCLE);
        Matrix matrix =
                Told.of(story, NOW).ask(Readers.MONITOR, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("", "")));

        assertThat(matrix.states()).containsExactly("KG", "KZ", "TJ", "UZ");
        assertThat(matrix.cells()).extracting(Cell::state).doesNotContain("TM").contains("TJ");
    }

    @ParameterizedTest(name = "left from {0}: {1}")
    @CsvSource({"2026-06-30, KG UZ", "2026-07-01, KG KZ UZ"})
    void whoHasLeftByTheLastDayOfACycleTakesNoPartInIt(LocalDate from, String states) {
        PositionStory story = PositionStory.ofAPlan().open(CYCLE);
        long before = story.told().size() - 1L;
        Told left = Told.of(story.leaves("KZ", LocalDate.of(2022, 3, 4), from), NOW);

        assertThat(String.join(" ", matrix(left, new AsOf.Latest()).states())).isEqualTo(states);
        assertThat(matrix(left, new AsOf.Index(before)).states()).containsExactly("KG", "KZ", "UZ");
    }

    @Test
    void whoComesBackTakesPartInWhatEndsThenAndTookPartInWhatEndedBefore() {
        PositionStory story = PositionStory.ofAPlan()
                .open(CYCLE)
                .leaves("KZ", LocalDate.of(2022, 3, 4), LocalDate.of(2026, 7, 1))
                .joins("KZ", LocalDate.of(2027, 1, 1));

        assertThat(matrix(Told.of(story, NOW), new AsOf.Latest()).states()).contains("KZ");
    }

    @ParameterizedTest(name = "and comes back: {0}")
    @ValueSource(booleans = {false, true})
    void whatAStateReleasedStandsThoughItLeavesWithinTheCycle(boolean comesBack) {
        PositionStory story = PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5, "II.3.4")
                .open(CYCLE, II_3_5, "II.3.4")
                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED))
                .leaves("KZ", LocalDate.of(2022, 3, 4), LocalDate.of(2026, 6, 15));
        if (comesBack) {
            story.joins("KZ", LocalDate.of(2026, 6, 20));
        }
        Told left = Told.of(story, Instant.parse("2026-09-01T08:00:00Z"));

        assertThat(matrix(left, new AsOf.Latest()).states()).containsExactly("KG", "KZ", "UZ");
        assertThat(matrix(left, new AsOf.Latest()).cells()).hasSize(12);
        assertThat(left.cell(Readers.MONITOR, "KZ", II_3_5).status()).isEqualTo(PLANNED);
        Cell silent = left.cell(Readers.MONITOR, "KZ", "II.3.4");
        assertThat(silent.empty()).isEqualTo(comesBack ? Empty.NOT_RELEASED : Empty.NOT_DUE);
        assertThat(silent.late()).isEqualTo(comesBack);
        assertThat(left.ask(Readers.MONITOR, CYCLE, cycle -> Trend.of(cycle, II_3_5)).stream()
                        .filter(trend -> trend.state().equals("KZ"))
                        .flatMap(trend -> trend.cycles().stream())
                        .toList())
                .extracting(Trend.TrendPoint::status)
                .containsExactly(PLANNED);
    }

    @ParameterizedTest(name = "left from {0}, back from {1}: {2} rows")
    @CsvSource({"2026-06-15, 2026-06-20, 1", "2026-06-15, 2026-07-20, 0", "2026-06-15,, 0", "2026-07-01,, 1"})
    void aTemplateHasEachCommitmentOnceWhileTheStateTakesPart(LocalDate from, @Nullable LocalDate back, int rows) {
        PositionStory story = PositionStory.ofAPlan()
                .leads(CUSTOMS_KZ, II_3_5)
                .open(CYCLE, II_3_5)
                .leaves("KZ", LocalDate.of(2022, 3, 4), from);
        Told told = Told.of(back == null ? story : story.joins("KZ", back), NOW);

        List<String> asked = told.ask(
                Readers.CUSTOMS_OFFICER_KZ,
                CYCLE,
                cycle -> cycle.ask(Sql.MANDATED, Map.of())
                        .query((row, _) -> row.getString("path"))
                        .list());
        assertThat(asked).hasSize(rows);
    }

    private static Matrix matrix(Told told, AsOf asOf) {
        return told.ask(Readers.MONITOR, asOf, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("", "")));
    }

    @Test
    void withoutACycleTheNewestOpenOneIsMeant() {
        assertThat(told.ask(Readers.MONITOR, "", ChosenCycle::period)).isEqualTo(CYCLE);
    }

    @Test
    void aStateIsCountedByPillarAndSectionAndTheRestApart() {
        StateAnswer kz = told.ask(Readers.MONITOR, EARLIER, cycle -> StateAnswer.of(cycle, "KZ"));

        assertThat(kz.counts().reportable()).isEqualTo(3);
        assertThat(kz.counts().completeness()).isEqualTo(new Ratio(1, 3));
        assertThat(kz.pillars())
                .extracting(pillar -> pillar.counts().reportable())
                .containsExactly(1, 2);
        assertThat(kz.pillars().get(1).sections().getFirst().cells()).hasSize(3);
        assertThat(kz.undertakings().cells()).extracting(Cell::commitment).containsExactly("U.1");
        assertThat(kz.rows()).hasSize(5);
    }

    @Test
    void anInstrumentIsCountedOverTheRegionAndByState() {
        Matrix region = matrix(told, new AsOf.Latest());
        Matrix one = told.ask(Readers.MONITOR, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("II", "KG")));

        assertThat(region.counts().reportable()).isEqualTo(9);
        assertThat(region.counts().with(COMPLETED)).isEqualTo(1);
        assertThat(region.counts().completeness()).isEqualTo(new Ratio(1, 9));
        assertThat(region.byState())
                .extracting(of -> of.state() + " " + of.counts().reportable() + " "
                        + of.counts().with(COMPLETED))
                .containsExactly("KG 3 1", "KZ 3 0", "UZ 3 0");
        assertThat(one.counts().completeness()).isEqualTo(new Ratio(0, 2));
        assertThat(one.byState()).hasSize(1);
    }

    @Test
    void aPillarIsCountedBySectionAndState() {
        PillarAnswer pillar = told.ask(Readers.MONITOR, CYCLE, cycle -> PillarAnswer.of(cycle, "I"));

        assertThat(pillar.counts().advanced()).isEqualTo(new Ratio(1, 3));
        assertThat(pillar.sections().getFirst().byState())
                .extracting(of -> of.state() + " " + of.counts().completeness().numerator())
                .containsExactly("KG 1", "KZ 0", "UZ 0");
    }

    @Test
    void theTrendShowsEveryCycle() {
        var trend = told.ask(Readers.MONITOR, CYCLE, cycle -> Trend.of(cycle, II_3_5));

        assertThat(trend).extracting(Trend::state).containsExactly("KG", "KZ", "UZ");
        assertThat(trend.get(1).cycles())
                .containsExactly(
                        new Trend.TrendPoint(EARLIER, PLANNED, Basis.LEAD), new Trend.TrendPoint(CYCLE, null, null));
    }

    @Test
    void asOfEveryIndexTheAnswerIsThatOfALedgerWhichEndsThere() {
        PositionStory story = PositionStory.ofAPlan()
                .open(CYCLE, II_3_5)
                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED).releases(II_3_5, UNDER_WAY))
                .leads(Agency.FIU_KZ, II_3_5);
        Told whole = Told.of(story, NOW);
        var entries = story.told();
        int opened = 10;
        var asOf = IntStream.range(opened, entries.size())
                .mapToObj(i -> whole.cell(Readers.COORDINATOR_KZ, new AsOf.Index(i), "KZ", II_3_5))
                .toList();

        for (int i = opened; i < entries.size(); i++) {
            Told cut = Told.of(entries.subList(0, i + 1), entries.get(i).acceptedAt());
            assertThat(asOf.get(i - opened))
                    .as("as of %d", i)
                    .isEqualTo(cut.cell(Readers.COORDINATOR_KZ, "KZ", II_3_5));
        }
    }
}
