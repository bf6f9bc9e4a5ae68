package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_NOT_REPORTABLE;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_NOT_REPORTED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.COMPLETED_ON_CONTINUING;
import static org.tallystick.command.report.model.ReportRefusal.MANDATE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NAMES_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NARRATIVE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.NIL_REPORT_WITH_ENTRIES;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_EMPTY;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.COLLECTIVE;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.FOREVER;
import static org.tallystick.command.report.model.Reports.NOW;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aReportReturnedTo;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.because;
import static org.tallystick.command.report.model.Reports.draft;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.nil;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.shownTo;
import static org.tallystick.command.report.model.Reports.submission;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.agency.Agencies.Standing;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.Visibility;

class SubmissionRulesTest {

    @Test
    void commitmentIsInTheCatalogue() {
        assertRefused(submission(entry("X.9", EntryStatus.PLANNED)), COMMITMENT_UNKNOWN, "/entries/0/commitment");
    }

    @Test
    void commitmentIsReportable() {
        Facts facts = openCycle();
        Facts mandatedForIt =
                new Facts(facts.catalogue(), facts.cycle(), true, Standing.ACTIVE, Set.of(COLLECTIVE), facts.chain());
        SubmitReport command = new SubmitReport(
                CUSTOMS_KZ,
                mandatedForIt,
                new Content(List.of(entry(COLLECTIVE, EntryStatus.PLANNED)), false, null),
                null,
                true,
                AIGUL_HERSELF,
                NOW);
        assertRefused(command, COMMITMENT_NOT_REPORTABLE, "/entries/0/commitment");
    }

    @Test
    void everyCommitmentOnce() {
        EntryDraft twice = entry(SCANNERS, EntryStatus.PLANNED);
        assertRefused(submission(twice, twice), COMMITMENT_REPEATED, "/entries/1/commitment");
    }

    @Test
    void withinTheMandate() {
        Facts facts = openCycle();
        Facts narrow =
                new Facts(facts.catalogue(), facts.cycle(), true, Standing.ACTIVE, Set.of(TRAINING), facts.chain());
        SubmitReport command = new SubmitReport(
                CUSTOMS_KZ,
                narrow,
                new Content(List.of(entry(SCANNERS, EntryStatus.PLANNED)), false, null),
                null,
                true,
                AIGUL_HERSELF,
                NOW);
        assertRefused(command, MANDATE_MISSING, "/entries/0/commitment");
    }

    @Test
    void neverCompletedWhereItContinues() {
        assertRefused(submission(entry(FOREVER, EntryStatus.COMPLETED)), COMPLETED_ON_CONTINUING, "/entries/0/status");
    }

    @Test
    void stalledSaysWhy() {
        assertRefused(submission(entry(SCANNERS, EntryStatus.STALLED)), REASON_MISSING, "/entries/0/reason");
        assertThat(decide(submission(because(entry(SCANNERS, EntryStatus.STALLED), "No funds."))))
                .hasSize(3);
    }

    @Test
    void notApplicableSaysWhy() {
        assertRefused(submission(entry(SCANNERS, EntryStatus.NOT_APPLICABLE)), REASON_MISSING, "/entries/0/reason");
    }

    @Test
    void goingBackSaysWhy() {
        ReportState returned = aReportReturnedTo(CUSTOMS_KZ);
        EntryDraft less = entry(SCANNERS, EntryStatus.PLANNED);
        assertRefused(() -> ReportDecider.decide(returned, again(less)), REASON_MISSING, "/entries/0/reason");
        assertThat(ReportDecider.decide(returned, again(because(less, "Two posts were counted twice."))))
                .hasSize(2);
    }

    @Test
    void namedNamesSomebody() {
        assertRefused(submission(shownTo(Visibility.NAMED)), NAMES_MISSING, "/entries/0/named");
        assertRefused(submission(shownTo(Visibility.PUBLIC, "KG")), NAMES_MISSING, "/entries/0/named");
    }

    @Test
    void somethingIsReported() {
        assertRefused(submission(), REPORT_EMPTY, "/entries");
    }

    @Test
    void nilReportSaysWhy() {
        assertRefused(nil(null), REASON_MISSING, "/reason");
        assertRefused(nil(" "), REASON_MISSING, "/reason");
        assertThat(decide(nil("Nothing fell due."))).hasSize(2);
    }

    @Test
    void nilReportStandsAlone() {
        Content both = new Content(List.of(entry(SCANNERS, EntryStatus.PLANNED)), true, null);
        assertRefused(
                new SubmitReport(CUSTOMS_KZ, openCycle(), both, null, true, AIGUL_HERSELF, NOW),
                NIL_REPORT_WITH_ENTRIES,
                "/nil");
        Content kept = new Content(List.of(), true, null);
        assertRefused(
                new SubmitReport(CUSTOMS_KZ, openCycle(), kept, null, false, AIGUL_HERSELF, NOW),
                NIL_REPORT_WITH_ENTRIES,
                "/nil");
    }

    @Test
    void aNilReportThatIsReturnedIsSubmittedAsItStands() {
        ReportState returned = Reports.after(new NotOpened(), nil("Nothing fell due."), Reports.returned(To.DRAFTER));
        assertThat(ReportDecider.decide(returned, again()))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReportSubmitted.class, e -> assertThat(e.nilReason()).isNotNull());
    }

    @Test
    void allObjectionsAreToldAtOnce() {
        assertThatThrownBy(() ->
                        decide(submission(entry("X.9", EntryStatus.PLANNED), entry(SCANNERS, EntryStatus.STALLED))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::pointer)
                                .containsExactly("/entries/0/commitment", "/entries/1/reason"));
    }

    @Test
    void mandatedCommitmentsThatAreLeftOutAreAWarningOnly() {
        assertThat(SubmissionRules.warnings(new NotOpened(), submission(entry(SCANNERS, EntryStatus.NOT_STARTED))))
                .extracting(Finding::code)
                .containsExactly(COMMITMENT_NOT_REPORTED.name(), COMMITMENT_NOT_REPORTED.name());
    }

    @Test
    void aStatusWithoutAWordIsAWarningOnly() {
        EntryDraft silent = new EntryDraft(
                SCANNERS, EntryStatus.UNDER_WAY, Visibility.PUBLIC, List.of(), "en", null, null, null, null);
        assertThat(SubmissionRules.warnings(new NotOpened(), submission(silent)))
                .extracting(Finding::code)
                .contains(NARRATIVE_MISSING.name());
    }

    @Test
    void aDraftMayLackWhatASubmissionMayNot() {
        SubmitReport draft = draft(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.STALLED));
        assertThat(decide(draft)).hasSize(2);
        assertThat(SubmissionRules.warnings(new NotOpened(), draft))
                .extracting(Finding::code)
                .contains(REASON_MISSING.name());
    }

    private static List<ReportEvent> decide(ReportCommand command) {
        return ReportDecider.decide(new NotOpened(), command);
    }

    private static void assertRefused(ReportCommand command, ReportRefusal code, String pointer) {
        assertRefused(() -> decide(command), code, pointer);
    }

    private static void assertRefused(ThrowingCallable call, ReportRefusal code, String pointer) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.findings()).first().extracting(Finding::pointer).isEqualTo(pointer);
        });
    }
}
