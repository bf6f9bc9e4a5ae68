package org.tallystick.query.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.events.report.EntryStatus.PLANNED;
import static org.tallystick.events.report.EntryStatus.UNDER_WAY;
import static org.tallystick.query.position.Agency.CUSTOMS_KZ;
import static org.tallystick.query.position.Agency.FIU_KZ;
import static org.tallystick.query.position.PositionStory.CYCLE;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tallystick.events.report.Visibility;
import org.tallystick.query.platform.AsOf;

/** What becomes of a position when its report is recalled, corrected, reclassified or withdrawn. */
class AfterTheReleaseIT {

    private static final String SCANNERS = "II.3.5";
    private static final String TRAINING = "II.3.4";
    private static final Instant NOW = Instant.parse("2026-07-10T08:00:00Z");

    @Test
    void theNewestReleasedVersionStands() {
        Told told = told(r -> r.releases(SCANNERS, UNDER_WAY)
                .corrected()
                .says(SCANNERS, PLANNED)
                .submittedAgain(2)
                .released(SCANNERS));

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).status()).isEqualTo(PLANNED);
        assertThat(told.cell(Readers.MONITOR, then(told), "KZ", SCANNERS).status())
                .isEqualTo(UNDER_WAY);
    }

    @Test
    void whileACorrectionIsUnderWayTheReleasedVersionStands() {
        Told told = told(r -> r.releases(SCANNERS, UNDER_WAY)
                .corrected()
                .says(SCANNERS, PLANNED)
                .submittedAgain(2));

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).status()).isEqualTo(UNDER_WAY);
    }

    @Test
    void whatANewVersionDoesNotSayIsNotSaidAnyMore() {
        Told told = told(r -> r.says(TRAINING, PLANNED)
                .says(SCANNERS, UNDER_WAY)
                .submitted()
                .released(SCANNERS, TRAINING)
                .corrected()
                .submittedAgain(2)
                .released(SCANNERS));

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).status()).isEqualTo(UNDER_WAY);
        assertThat(told.cell(Readers.MONITOR, "KZ", TRAINING).status()).isNull();
        assertThat(told.cell(Readers.MONITOR, then(told), "KZ", TRAINING).status())
                .isEqualTo(PLANNED);
    }

    @Test
    void aWithdrawnReportStandsNoMore() {
        Told told = Told.of(
                PositionStory.ofAPlan()
                        .open(CYCLE, SCANNERS)
                        .report(FIU_KZ, r -> r.releases(SCANNERS, PLANNED))
                        .report(CUSTOMS_KZ, r -> r.releases(SCANNERS, UNDER_WAY).withdrawn()),
                NOW);

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).status()).isEqualTo(PLANNED);
    }

    @Test
    void aCellWhoseOnlyReportWasWithdrawnIsEmptyAndWasNotThen() {
        Told alone = told(r -> r.releases(SCANNERS, UNDER_WAY).withdrawn());
        Cell cell = alone.cell(Readers.MONITOR, "KZ", SCANNERS);
        assertThat(cell.status()).isNull();
        assertThat(cell.empty()).isEqualTo(Empty.NOT_RELEASED);
        assertThat(alone.cell(Readers.COORDINATOR_KZ, "KZ", SCANNERS).empty()).isEqualTo(Empty.AWAITED);
        assertThat(alone.cell(Readers.MONITOR, then(alone), "KZ", SCANNERS).status())
                .isEqualTo(UNDER_WAY);
    }

    @Test
    void whoLostTheRightToReadAnEntrySeesNoPositionThenEither() {
        Told told = told(r -> r.releases(SCANNERS, UNDER_WAY).reclassified(SCANNERS, 1, Visibility.NAMED, "KG"));

        for (AsOf point : new AsOf[] {new AsOf.Latest(), then(told)}) {
            assertThat(told.cell(Readers.MONITOR, point, "KZ", SCANNERS).status())
                    .isNull();
            assertThat(told.cell(Readers.COORDINATOR_KG, point, "KZ", SCANNERS).status())
                    .isEqualTo(UNDER_WAY);
        }
    }

    @Test
    void whatWasReclassifiedAndThenWithdrawnIsNotReadAsOfThen() {
        Told told = told(r -> r.releases(SCANNERS, UNDER_WAY)
                .reclassified(SCANNERS, 1, Visibility.NATIONAL)
                .withdrawn());

        assertThat(told.cell(Readers.MONITOR, then(told), "KZ", SCANNERS).status())
                .isNull();
        assertThat(told.cell(Readers.COORDINATOR_KZ, then(told), "KZ", SCANNERS).status())
                .isEqualTo(UNDER_WAY);
    }

    @Test
    void whoGainedTheRightToReadAnEntrySeesItFromThenOn() {
        Told told = told(r -> r.releases(SCANNERS, UNDER_WAY, Visibility.NAMED, "KG")
                .reclassified(SCANNERS, 1, Visibility.PARTICIPANTS));

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).status()).isEqualTo(UNDER_WAY);
        assertThat(told.cell(Readers.MONITOR, then(told), "KZ", SCANNERS).status())
                .isNull();
    }

    @Test
    void aRemovedEntryIsWithTheStateNoMore() {
        Told told =
                told(r -> r.says(SCANNERS, UNDER_WAY).says(SCANNERS, PLANNED).removes(SCANNERS));

        assertThat(told.<Integer>ask(
                        Readers.COORDINATOR_KZ,
                        CYCLE,
                        cycle -> StoredEntry.unreleased(cycle, SCANNERS).size()))
                .isZero();
    }

    @Test
    void aNilReportIsOneToOthersUntilItsCorrectionIsReleased() {
        Told told = toldByTheLead(r ->
                r.submittedNil().released().corrected().says(SCANNERS, PLANNED).submittedAgain(2));

        assertThat(told.cell(Readers.MONITOR, "KZ", SCANNERS).empty()).isEqualTo(Empty.NOT_DUE);
        assertThat(customs(told, Readers.MONITOR).nil()).isTrue();
        assertThat(customs(told, Readers.COORDINATOR_KZ).nil()).isFalse();
    }

    @Test
    void aCorrectionToANilReportIsTheOwnStatesToKnowUntilItIsReleased() {
        Told told =
                toldByTheLead(r -> r.releases(SCANNERS, UNDER_WAY).corrected().submittedNil());

        assertThat(customs(told, Readers.MONITOR).nil()).isFalse();
        assertThat(customs(told, Readers.COORDINATOR_KZ).nil()).isTrue();
    }

    @Test
    void aRecalledSubmissionWasNone() {
        Told told = told(r -> r.says(SCANNERS, UNDER_WAY).submitted().recalled(1));

        assertThat(submitted(told)).isFalse();
    }

    @Test
    void aSubmissionThatWasReturnedBeforeTheRecallWasOne() {
        Told told = told(r -> r.says(SCANNERS, UNDER_WAY)
                .submitted()
                .returned()
                .submittedAgain(2)
                .recalled(2));

        assertThat(submitted(told)).isTrue();
    }

    private static boolean submitted(Told told) {
        return customs(told, Readers.COORDINATOR_KZ).submittedAt() != null;
    }

    private static AgencyInCycle customs(Told told, Readers reader) {
        return told.ask(reader, CYCLE, cycle -> AgencyInCycle.of(cycle, "KZ")).stream()
                .filter(agency -> agency.agency().equals(CUSTOMS_KZ.code()))
                .findFirst()
                .orElseThrow();
    }

    private static Told toldByTheLead(Consumer<ReportStory> report) {
        return Told.of(
                PositionStory.ofAPlan()
                        .leads(CUSTOMS_KZ, SCANNERS)
                        .open(CYCLE, SCANNERS)
                        .report(CUSTOMS_KZ, report),
                NOW);
    }

    private static Told told(Consumer<ReportStory> report) {
        return Told.of(PositionStory.ofAPlan().open(CYCLE, SCANNERS, TRAINING).report(CUSTOMS_KZ, report), NOW);
    }

    private static AsOf then(Told told) {
        return new AsOf.Index(told.indexOfRelease(1));
    }
}
