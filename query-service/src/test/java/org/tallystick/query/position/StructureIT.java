package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.query.platform.ProblemException;

/** What was reported, under the structure of another version of the catalogue; cells of KZ, read by a monitor. */
class StructureIT {

    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");

    @Test
    void whatWasReportedBeforeARevisionIsShownWhereItsItemsWent() {
        Told told = told(UNDER_WAY);
        assertThat(cells(told, 2))
                .containsExactly(
                        "II.3.6 null null NOT_REPORTABLE 0",
                        "II.3.7 PLANNED LEAD null 1",
                        "II.3.8 PLANNED LEAD null 1",
                        "II.3.9 UNDER_WAY AGREED null 2");
        assertThat(cells(told, 1))
                .containsExactly(
                        "I.1.1 UNDER_WAY LEAD null 1",
                        "II.3.4 PLANNED LEAD null 1",
                        "II.3.5 UNDER_WAY LEAD null 1",
                        "II.3.6 null null NOT_REPORTABLE 0");
    }

    @Test
    void ofItemsThatWereMergedNobodyChooses() {
        assertThat(cells(told(PLANNED), 2)).contains("II.3.9 null DIVERGENT null 2");
    }

    @Test
    void whatIsReportedAfterARevisionIsShownWhereItsItemsCameFrom() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, "II.3.7", "II.3.9")
                        .revised()
                        .open(CYCLE, "II.3.7", "II.3.9")
                        .report(
                                CUSTOMS_KZ,
                                r -> r.says("II.3.7", PLANNED)
                                        .says("II.3.9", UNDER_WAY)
                                        .submitted()
                                        .released("II.3.7", "II.3.9")),
                NOW);
        assertThat(cells(told, 1))
                .containsExactly(
                        "I.1.1 UNDER_WAY LEAD null 1",
                        "II.3.4 PLANNED AGREED null 1",
                        "II.3.5 UNDER_WAY LEAD null 1",
                        "II.3.6 null null NOT_REPORTABLE 0");
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() {
        Told told = told(UNDER_WAY);
        assertThatThrownBy(() -> cells(told, 3)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cells(told, 0)).isInstanceOf(ProblemException.class);
    }

    private static Told told(EntryStatus second) {
        return Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, "I.1.1", "II.3.4", "II.3.5")
                        .open(CYCLE, "I.1.1", "II.3.4", "II.3.5")
                        .report(
                                CUSTOMS_KZ,
                                r -> r.says("I.1.1", UNDER_WAY)
                                        .says("II.3.4", PLANNED)
                                        .says("II.3.5", second)
                                        .submitted()
                                        .released("I.1.1", "II.3.4", "II.3.5"))
                        .revised(),
                NOW);
    }

    private static List<String> cells(Told told, int structure) {
        return told
                .ask(Readers.MONITOR, CYCLE, cycle -> Matrix.of(cycle, Scope.matrix("", "KZ"), structure))
                .cells()
                .stream()
                .map(cell -> cell.commitment() + " " + cell.status() + " " + cell.basis() + " " + cell.empty() + " "
                        + cell.sources().size())
                .toList();
    }
}
