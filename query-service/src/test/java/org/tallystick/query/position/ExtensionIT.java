package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.PositionStory.AGENCIES_DUE;
import static org.tallystick.query.position.PositionStory.CYCLE;
import static org.tallystick.query.position.PositionStory.STATES_DUE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.query.platform.AsOf;

/** Who was given more time is late later. */
class ExtensionIT {

    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private static final Instant STATES_LATER = STATES_DUE.plus(TEN_DAYS);
    private static final Instant AGENCIES_LATER = AGENCIES_DUE.plus(TEN_DAYS);
    private static final String II_3_5 = "II.3.5";

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, false", "0, true"})
    void aStateIsLateFromTheEndOfItsExtensionOn(long millis, boolean late) {
        PositionStory story = open().extended("KZ", STATES_LATER)
                .at(STATES_LATER.plusMillis(millis))
                .report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED));

        assertThat(told(story).cell(Readers.MONITOR, "KZ", II_3_5).late()).isEqualTo(late);
    }

    @Test
    void asOfAPointBeforeTheExtensionItIsLate() {
        PositionStory story = open().at(STATES_DUE.plusSeconds(1)).joins("TJ", LocalDate.of(2026, 1, 1));
        long before = story.told().size() - 1L;
        Told told = told(story.extended("KZ", STATES_LATER));

        assertThat(told.cell(Readers.MONITOR, new AsOf.Index(before), "KZ", II_3_5)
                        .late())
                .isTrue();
        assertThat(told.cell(Readers.MONITOR, new AsOf.Index(before + 1), "KZ", II_3_5)
                        .late())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} ms from 24:00: late {1}")
    @CsvSource({"-1, false", "0, true"})
    void anAgencyIsLateFromTheEndOfItsExtensionOn(long millis, boolean late) {
        PositionStory story = open().extended("KZ", AGENCIES_LATER, "customs")
                .at(AGENCIES_LATER.plusMillis(millis))
                .report(CUSTOMS_KZ, r -> r.says(II_3_5, PLANNED).submitted());

        assertThat(lines(told(story), Readers.COORDINATOR_KZ))
                .filteredOn(line -> "customs".equals(line.agency()))
                .extracting(ComplianceLine::submittedLate)
                .containsExactly(late);
    }

    @Test
    void anAgencyWithMoreTimeIsAwaitedAndNotOverdue() {
        Instant between = AGENCIES_DUE.plusSeconds(1);

        assertThat(Told.of(open(), between)
                        .cell(Readers.COORDINATOR_KZ, "KZ", II_3_5)
                        .empty())
                .isEqualTo(Empty.OVERDUE);
        assertThat(Told.of(open().extended("KZ", AGENCIES_LATER, "customs"), between)
                        .cell(Readers.COORDINATOR_KZ, "KZ", II_3_5)
                        .empty())
                .isEqualTo(Empty.AWAITED);
        assertThat(Told.of(open().extended("KZ", AGENCIES_LATER, "fiu"), between)
                        .cell(Readers.COORDINATOR_KZ, "KZ", II_3_5)
                        .empty())
                .isEqualTo(Empty.OVERDUE);
    }

    @Test
    void complianceCountsByStateAndTellsAgenciesToTheirOwnStateOnly() {
        Told told = told(open().report(CUSTOMS_KZ, r -> r.releases(II_3_5, PLANNED)));

        List<ComplianceLine> monitors = lines(told, Readers.MONITOR);
        assertThat(monitors).extracting(ComplianceLine::agency).containsOnlyNulls();
        ComplianceLine kz = monitors.get(1);
        assertThat(List.of(kz.expected(), kz.released(), kz.late())).containsExactly(2, 1, 1);
        assertThat(lines(told, Readers.COORDINATOR_KZ))
                .filteredOn(line -> line.agency() != null)
                .extracting(ComplianceLine::agency)
                .containsExactly("customs", "fiu", "interior");
    }

    /** Customs leads on two commitments that are expected. */
    private static PositionStory open() {
        return PositionStory.ofAPlan().leads(CUSTOMS_KZ, II_3_5, "II.3.4").open(CYCLE, II_3_5, "II.3.4");
    }

    private static Told told(PositionStory story) {
        return Told.of(story, STATES_LATER.plus(TEN_DAYS));
    }

    private static List<ComplianceLine> lines(Told told, Readers reader) {
        return told.ask(reader, CYCLE, ComplianceLine::of);
    }
}
