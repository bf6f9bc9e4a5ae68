package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.NOT_APPLICABLE;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.STALLED;
import static org.tallystick.events.report.EntryStatus.SUBSTANTIAL;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.events.report.Visibility.NATIONAL;
import static org.tallystick.events.report.Visibility.PARTICIPANTS;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.STATES_DUE;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.ReportId;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.position.Determined.Weighed;

/** What the state itself says stands in a cell, before whatever its agencies say. */
class DeterminedIT {

    private static final String CELL = "II.3.5";
    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");

    @Test
    void whatTheStateSaysStandsBeforeTheLeadAndBeforeThoseWhoDiffer() {
        Told told = told(d -> d.releases(SUBSTANTIAL, PARTICIPANTS, CUSTOMS_KZ, FIU_KZ));

        Cell cell = told.cell(Readers.MONITOR, "KZ", CELL);
        assertThat(cell.basis()).isEqualTo(Basis.DETERMINED);
        assertThat(cell.status()).isEqualTo(SUBSTANTIAL);
        assertThat(cell.empty()).isNull();
        assertThat(cell.needsReview()).isFalse();
        assertThat(determined(cell).version()).isEqualTo(1);
        assertThat(determined(cell).considered()).containsExactly(weighed(CUSTOMS_KZ), weighed(FIU_KZ));
        assertThat(cell.sources()).extracting(Source::agency).containsExactly("customs", "fiu");

        Told led = Told.of(story(d -> d.releases(SUBSTANTIAL, PARTICIPANTS)).leads(CUSTOMS_KZ, CELL), NOW);
        assertThat(led.cell(Readers.MONITOR, "KZ", CELL).basis()).isEqualTo(Basis.DETERMINED);
    }

    @Test
    void itStandsWhereNobodyHasReleasedAnything() {
        Told told = Told.of(
                PositionStory.ofAPlan().open(CYCLE).determines(CELL, d -> d.releases(NOT_APPLICABLE, PARTICIPANTS)),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", CELL).status()).isEqualTo(NOT_APPLICABLE);
        assertThat(told.cell(Readers.MONITOR, "KG", CELL).basis()).isNull();
    }

    @Test
    void beforeItsReleaseItStandsForNobody() {
        Told told = told(d -> d.submits(SUBSTANTIAL, PARTICIPANTS).cleared());

        for (Readers reader : List.of(Readers.MONITOR, Readers.COORDINATOR_KZ)) {
            Cell cell = told.cell(reader, "KZ", CELL);
            assertThat(cell.basis()).isEqualTo(Basis.DIVERGENT);
            assertThat(cell.determination()).isNull();
        }
    }

    @Test
    void whoMayNotReadItIsAnsweredByTheNextRule() {
        Told told = told(d -> d.releases(SUBSTANTIAL, NATIONAL, CUSTOMS_KZ));

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", CELL).basis()).isEqualTo(Basis.DETERMINED);
        Cell others = told.cell(Readers.MONITOR, "KZ", CELL);
        assertThat(others.basis()).isEqualTo(Basis.DIVERGENT);
        assertThat(others.determination()).isNull();
        assertThat(others.needsReview()).isFalse();
        assertThat(told.<List<DeterminedEntry.Stored>>ask(
                        Readers.MONITOR, CYCLE, cycle -> DeterminedEntry.Stored.in(cycle, CELL)))
                .isEmpty();
    }

    @Test
    void itNeedsReviewOnceSomethingThatItWeighedIsSupersededOrWithdrawn() {
        PositionStory corrected = story(d -> d.releases(SUBSTANTIAL, PARTICIPANTS, CUSTOMS_KZ, FIU_KZ));
        assertThat(review(reported(corrected, r -> r.releases(CELL, STALLED)))).isTrue();
        PositionStory withdrawn =
                reported(story(d -> d.releases(SUBSTANTIAL, PARTICIPANTS, CUSTOMS_KZ, FIU_KZ)), ReportStory::withdrawn);
        assertThat(review(withdrawn, Readers.COORDINATOR_KZ)).isTrue();
        assertThat(review(withdrawn))
                .as("to others, who can not read it any more")
                .isFalse();
        PositionStory other = story(d -> d.releases(SUBSTANTIAL, PARTICIPANTS, FIU_KZ));
        assertThat(review(reported(other, r -> r.releases(CELL, STALLED)))).isFalse();
    }

    @Test
    void asOfAnEarlierPointItDidNotNeedReviewYet() {
        PositionStory story = story(d -> d.releases(SUBSTANTIAL, PARTICIPANTS, CUSTOMS_KZ));
        Told told = Told.of(reported(story, r -> r.releases(CELL, STALLED)), NOW);

        AsOf then = at(told, 1);
        assertThat(told.cell(Readers.MONITOR, then, "KZ", CELL).needsReview()).isFalse();
        assertThat(told.cell(Readers.MONITOR, then, "KZ", CELL).basis()).isEqualTo(Basis.DETERMINED);
        assertThat(told.cell(Readers.MONITOR, new AsOf.Index(told.indexOfDetermination(1) - 1), "KZ", CELL)
                        .basis())
                .isEqualTo(Basis.DIVERGENT);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOlderAndARevokedOneStandsNoMore() {
        Told told = told(d -> d.releases(SUBSTANTIAL, PARTICIPANTS)
                .releases(PLANNED, PARTICIPANTS)
                .revoked());

        assertThat(told.cell(Readers.MONITOR, "KZ", CELL).basis()).isEqualTo(Basis.DIVERGENT);
        assertThat(told.cell(Readers.MONITOR, at(told, 2), "KZ", CELL).status()).isEqualTo(PLANNED);
        assertThat(told.cell(Readers.MONITOR, at(told, 1), "KZ", CELL).status()).isEqualTo(SUBSTANTIAL);
    }

    @Test
    void whoMayNotReadTheNewestVersionReadsNoEarlierOneAsOfThenAlsoOnceItIsRevoked() {
        Told narrowed = told(d -> d.releases(SUBSTANTIAL, PARTICIPANTS).releases(PLANNED, NATIONAL));
        Told revoked = told(d -> d.releases(SUBSTANTIAL, PARTICIPANTS)
                .releases(PLANNED, NATIONAL)
                .revoked());

        for (Told told : List.of(narrowed, revoked)) {
            assertThat(told.cell(Readers.MONITOR, at(told, 1), "KZ", CELL).basis())
                    .isEqualTo(Basis.DIVERGENT);
            assertThat(told.cell(Readers.COORDINATOR_KZ, at(told, 1), "KZ", CELL)
                            .status())
                    .isEqualTo(SUBSTANTIAL);
        }
    }

    @Test
    void othersReadOfWhatWasWeighedWhatTheyMayReadInTheCell() {
        PositionStory story = PositionStory.ofAPlan()
                .open(CYCLE, CELL)
                .report(CUSTOMS_KZ, r -> r.releases(CELL, UNDER_WAY, NATIONAL, null))
                .report(FIU_KZ, r -> r.releases(CELL, PLANNED))
                .determines(CELL, d -> d.releases(SUBSTANTIAL, PARTICIPANTS, CUSTOMS_KZ, FIU_KZ));
        Told told = Told.of(story, NOW);

        assertThat(determined(told.cell(Readers.MONITOR, "KZ", CELL)).considered())
                .containsExactly(weighed(FIU_KZ));
        assertThat(determined(told.cell(Readers.CUSTOMS_OFFICER_KZ, "KZ", CELL)).considered())
                .containsExactly(weighed(CUSTOMS_KZ), weighed(FIU_KZ));
    }

    @Test
    void itIsLateWhenNothingAboutTheCellLeftTheStateInTime() {
        Told late = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, CELL)
                        .at(STATES_DUE)
                        .determines(CELL, d -> d.releases(SUBSTANTIAL, PARTICIPANTS)),
                STATES_DUE);
        assertThat(late.cell(Readers.MONITOR, "KZ", CELL).late()).isTrue();

        PositionStory reported = PositionStory.ofAPlan()
                .open(CYCLE, CELL)
                .report(CUSTOMS_KZ, r -> r.releases(CELL, UNDER_WAY))
                .at(STATES_DUE)
                .determines(CELL, d -> d.releases(SUBSTANTIAL, PARTICIPANTS));
        assertThat(Told.of(reported, STATES_DUE)
                        .cell(Readers.MONITOR, "KZ", CELL)
                        .late())
                .isFalse();
    }

    @Test
    void itCountsAsAStatusAndInTheTrend() {
        Told told = told(d -> d.releases(SUBSTANTIAL, PARTICIPANTS));

        List<Cell> cells = told.ask(Readers.MONITOR, CYCLE, cycle -> Cells.in(cycle, Scope.item(CELL)));
        assertThat(Counts.of(cells).with(SUBSTANTIAL)).isEqualTo(1);
        assertThat(Counts.of(cells).divergent()).isZero();
        List<Trend> trend = told.ask(Readers.MONITOR, CYCLE, cycle -> Trend.of(cycle, CELL));
        assertThat(trend.get(1).cycles().getFirst().basis()).isEqualTo(Basis.DETERMINED);
    }

    /** Customs and the intelligence unit differ, and nobody leads. */
    private static PositionStory story(Consumer<DeterminationStory> determines) {
        return PositionStory.ofAPlan()
                .open(CYCLE, CELL)
                .report(FIU_KZ, r -> r.releases(CELL, PLANNED))
                .report(CUSTOMS_KZ, r -> r.releases(CELL, UNDER_WAY))
                .determines(CELL, determines);
    }

    private static Told told(Consumer<DeterminationStory> determines) {
        return Told.of(story(determines), NOW);
    }

    /** What customs do with their report afterwards. */
    private static PositionStory reported(PositionStory story, Consumer<ReportStory> happens) {
        return story.further(CUSTOMS_KZ, happens);
    }

    private static boolean review(PositionStory story) {
        return review(story, Readers.MONITOR);
    }

    private static boolean review(PositionStory story, Readers reader) {
        return Told.of(story, NOW).cell(reader, "KZ", CELL).needsReview();
    }

    private static Determined determined(Cell cell) {
        return Objects.requireNonNull(cell.determination());
    }

    private static Weighed weighed(Agency agency) {
        return new Weighed(ReportId.of(PositionStory.PLAN, CYCLE, agency.state(), agency.code()), 1);
    }

    private static AsOf at(Told told, int version) {
        return new AsOf.Index(told.indexOfDetermination(version));
    }
}
