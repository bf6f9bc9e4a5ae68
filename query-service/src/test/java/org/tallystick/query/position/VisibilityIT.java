package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.ProblemException;

/** Who reads a released entry, and that what a reader may not read counts for nothing. */
class VisibilityIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");
    private static final String II_3_5 = "II.3.5";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "NATIONAL,     , COORDINATOR_KZ CUSTOMS_OFFICER_KZ FIU_OFFICER_KZ",
        "NAMED,      KG, COORDINATOR_KZ CUSTOMS_OFFICER_KZ FIU_OFFICER_KZ COORDINATOR_KG",
        "NAMED,   unoct, COORDINATOR_KZ CUSTOMS_OFFICER_KZ FIU_OFFICER_KZ PARTNER",
        "PARTICIPANTS, , COORDINATOR_KZ CUSTOMS_OFFICER_KZ FIU_OFFICER_KZ COORDINATOR_KG COORDINATOR_UZ MONITOR MONITOR_OF_BOTH",
        "PUBLIC,       , COORDINATOR_KZ CUSTOMS_OFFICER_KZ FIU_OFFICER_KZ COORDINATOR_KG COORDINATOR_UZ MONITOR MONITOR_OF_BOTH PARTNER EVERYBODY"
    })
    void anEntryIsAPositionForThoseWhoMayReadIt(Visibility visibility, String named, String readers) {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, II_3_5)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY, visibility, named)),
                NOW);

        for (Readers reader : Readers.values()) {
            if (reader != Readers.MONITOR_ELSEWHERE) {
                boolean reads = readers.contains(reader.name());
                Cell cell = told.cell(reader, "KZ", II_3_5);
                assertThat(cell.status()).as("to %s", reader).isEqualTo(reads ? UNDER_WAY : null);
                assertThat(cell.sources()).as("to %s", reader).hasSize(reads ? 1 : 0);
            }
        }
    }

    @Test
    void whatIsHiddenNeitherAgreesNorDiverges() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, II_3_5)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY))
                        .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED, Visibility.NAMED, "KG")),
                NOW);

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", II_3_5).basis()).isEqualTo(Basis.DIVERGENT);
        assertThat(told.cell(Readers.COORDINATOR_KG, "KZ", II_3_5).basis()).isEqualTo(Basis.DIVERGENT);
        assertThat(told.cell(Readers.COORDINATOR_UZ, "KZ", II_3_5).basis()).isEqualTo(Basis.AGREED);
        assertThat(told.cell(Readers.MONITOR, "KZ", II_3_5).status()).isEqualTo(UNDER_WAY);
    }

    @Test
    void aHiddenLeadIsALeadThatHasNotReleased() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, II_3_5)
                        .open(CYCLE, II_3_5)
                        .report(CUSTOMS_KZ, r -> r.releases(II_3_5, UNDER_WAY, Visibility.NATIONAL, null))
                        .report(FIU_KZ, r -> r.releases(II_3_5, PLANNED)),
                NOW);

        assertThat(told.cell(Readers.COORDINATOR_KZ, "KZ", II_3_5).status()).isEqualTo(UNDER_WAY);
        Cell cell = told.cell(Readers.MONITOR, "KZ", II_3_5);
        assertThat(cell.status()).isNull();
        assertThat(cell.empty()).isEqualTo(Empty.NOT_RELEASED);
        assertThat(cell.sources()).extracting(Source::agency).containsExactly("fiu");
    }

    @Test
    void anEarlierPointShowsNothingThatIsNotAllowedToday() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, II_3_5)
                        .report(
                                CUSTOMS_KZ,
                                r -> r.releases(II_3_5, UNDER_WAY).releases(II_3_5, PLANNED, Visibility.NAMED, "KG")),
                NOW);
        long firstReleased = told.indexOfRelease(1);

        AsOf then = new AsOf.Index(firstReleased);
        assertThat(told.cell(Readers.COORDINATOR_KZ, then, "KZ", II_3_5).status())
                .isEqualTo(UNDER_WAY);
        assertThat(told.cell(Readers.COORDINATOR_KG, then, "KZ", II_3_5).status())
                .isEqualTo(UNDER_WAY);
        assertThat(told.cell(Readers.MONITOR, then, "KZ", II_3_5).status()).isNull();
    }

    @Test
    void anInstrumentOfNoConcernDoesNotExist() {
        Told told = Told.of(PositionStory.ofAPlan().open(CYCLE, II_3_5), NOW);

        assertThatThrownBy(() -> told.cell(Readers.MONITOR_ELSEWHERE, "KZ", II_3_5))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NOT_FOUND));
    }
}
