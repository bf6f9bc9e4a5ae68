package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.FOREVER;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.after;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.assertRefused;
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.correction;
import static org.tallystick.command.report.model.Reports.draft;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.release;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.signed;
import static org.tallystick.command.report.model.Reports.theCoordinator;
import static org.tallystick.command.report.model.Reports.theMinistry;

import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.Draft;
import org.tallystick.events.report.ReportEvent.DraftsErased;

/** Drafts go once a release has overtaken them; what was released, or stands, stays. */
class RetentionTest {

    private static final EraseDrafts ERASE = new EraseDrafts(1, false);

    /** II.3.5 in three versions, II.3.6 removed, I.1.1 written once. */
    private final ReportState released = released(after(
            new NotOpened(),
            draft(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.PLANNED), entry(TRAINING, EntryStatus.PLANNED)),
            record(SCANNERS),
            record(SCANNERS),
            new RemoveEntry(openCycle(), TRAINING, "customs", AIGUL_HERSELF),
            record(FOREVER),
            again()));

    @Test
    void whatWasReplacedOrRemovedBeforeTheReleaseIsErasedOnce() {
        assertThat(ReportDecider.decide(released, ERASE))
                .singleElement()
                .isInstanceOfSatisfying(
                        DraftsErased.class,
                        erased -> assertThat(erased.drafts())
                                .containsExactly(
                                        new Draft(SCANNERS, 1), new Draft(SCANNERS, 2), new Draft(TRAINING, 1)));
        assertRefused(after(released, ERASE), ERASE, ReportRefusal.DRAFTS_NOT_THERE);
    }

    @Test
    void aCorrectionThatIsUnderWayIsNoDraftOfTheReleaseBefore() {
        ReportState corrected = after(released, correction(entry(SCANNERS, EntryStatus.SUSTAINED)));
        assertThat(Retention.drafts(corrected, 1)).isEqualTo(Retention.drafts(released, 1));

        ReportState again = released(corrected);

        assertThat(Retention.drafts(again, 2)).isEqualTo(Retention.drafts(released, 1));
        assertThat(Retention.drafts(after(again, ERASE), 2)).isEmpty();
    }

    @Test
    void whatIsExpungedIsNotErasedAgainAndTheOtherWayRound() {
        ReportState expunged = after(released, expunge(1));
        assertThat(Retention.drafts(expunged, 1))
                .doesNotContain(new Draft(SCANNERS, 1))
                .hasSize(2);
        assertRefused(after(released, ERASE), expunge(1), ReportRefusal.CONTENT_ALREADY_EXPUNGED);
    }

    @Test
    void whatWasSignedTogetherWithAReleasedVersionStaysWithIt() {
        ReportState returned = after(
                new NotOpened(),
                signed(entry(SCANNERS, EntryStatus.PLANNED), entry(TRAINING, EntryStatus.PLANNED)),
                returned(To.DRAFTER),
                record(FOREVER),
                record(FOREVER),
                record(SCANNERS));

        assertThat(Retention.drafts(released(after(returned, again())), 1)).containsExactly(new Draft(FOREVER, 1));
        assertThat(Retention.drafts(released(after(returned, record(TRAINING), again())), 1))
                .containsExactly(new Draft(FOREVER, 1), new Draft(SCANNERS, 1), new Draft(TRAINING, 1));
    }

    @Test
    void theStateMayKeepThem() {
        KeepDrafts keep = new KeepDrafts(DANIYAR, Text.of("Asked for by the archive."));
        ReportState kept = after(released, keep);
        assertRefused(kept, ERASE, ReportRefusal.DRAFTS_NOT_THERE);
        assertRefused(kept, keep, ReportRefusal.DRAFTS_ALREADY_KEPT);
        assertRefused(released, new EraseDrafts(1, true), ReportRefusal.DRAFTS_NOT_THERE);
        assertRefused(released, new KeepDrafts(DANIYAR, Text.of(" ")), ReportRefusal.REASON_MISSING);
    }

    private static ReportState released(ReportState submitted) {
        return after(submitted, clearance(theMinistry()), clearance(theCoordinator()), release());
    }

    private static RecordEntry record(String commitment) {
        return new RecordEntry(openCycle(), entry(commitment, EntryStatus.PLANNED), "customs", AIGUL_HERSELF, NOW);
    }

    private static ExpungeContent expunge(int version) {
        return new ExpungeContent(SCANNERS, version, DANIYAR, Text.of("Ministry"), Text.of("It names a person."));
    }
}
