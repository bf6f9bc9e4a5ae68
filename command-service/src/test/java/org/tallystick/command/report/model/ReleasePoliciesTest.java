package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.model.ReportRefusal.AUDIENCE_NOT_COVERED;
import static org.tallystick.command.report.model.ReportRefusal.COMMITMENT_REPEATED;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.NAMES_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.RELEASE_EMPTY;
import static org.tallystick.command.report.model.ReportRefusal.RELEASE_NOT_HELD;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_WIDENED;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.PARTICIPANTS;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aReportClearedFor;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.nil;
import static org.tallystick.command.report.model.Reports.release;
import static org.tallystick.command.report.model.Reports.shownTo;
import static org.tallystick.command.report.model.Reports.theCoordinator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.EntryRelease;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.Visibility;

class ReleasePoliciesTest {

    @Test
    void whereTheStateWantsOneSignatureNoReportLeavesAlone() {
        ReleaseReport alone = new ReleaseReport(theCoordinator(), List.of(), null, PARTICIPANTS, true);
        assertRefused(CLEARED, alone, ReportRefusal.RELEASED_WITH_OTHERS);
    }

    private static final ReportState CLEARED =
            aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.UNDER_WAY), entry(TRAINING, EntryStatus.PLANNED));

    @Test
    void withoutAChoiceEveryEntryIsReleasedAsDraftedToTheReportsOwnInstrument() {
        List<String> own = List.of("JPOA-CA-2022");
        assertThat(ReportDecider.decide(CLEARED, release()))
                .containsExactly(
                        new EntryReleased(SCANNERS, 1, 1, Visibility.PARTICIPANTS, List.of(), own),
                        new EntryReleased(TRAINING, 1, 1, Visibility.PARTICIPANTS, List.of(), own),
                        new ReportReleased(1, own));
    }

    @Test
    void entriesThatAreNotListedStayInTheState() {
        assertThat(ReportDecider.decide(CLEARED, only(new EntryRelease(TRAINING, Visibility.NATIONAL, null))))
                .hasSize(2);
    }

    @Test
    void aNilReportIsReleasedWithoutEntries() {
        ReportState cleared = Reports.after(
                new NotOpened(),
                nil("Nothing fell due."),
                Reports.clearance(theCoordinator()),
                Reports.clearance(theCoordinator()));
        assertThat(ReportDecider.decide(cleared, release())).hasSize(1);
    }

    @Test
    void audienceIsWhatTheChainCovers() {
        for (String other : List.of("NO-SUCH-2030", "CICA-CT-2022")) {
            ReleaseReport elsewhere =
                    new ReleaseReport(theCoordinator(), List.of("JPOA-CA-2022", other), null, PARTICIPANTS, false);
            assertRefused(CLEARED, elsewhere, AUDIENCE_NOT_COVERED);
        }
    }

    @Test
    void byTheCoordinator() {
        ReleaseReport byAClearer = new ReleaseReport(Reports.theMinistry(), List.of(), null, PARTICIPANTS, false);
        assertRefused(CLEARED, byAClearer, RELEASE_NOT_HELD);
    }

    @Test
    void someEntry() {
        assertRefused(CLEARED, only(), RELEASE_EMPTY);
    }

    @Test
    void entriesAreInTheReport() {
        assertRefused(CLEARED, only(new EntryRelease("I.1.1", Visibility.NATIONAL, null)), ENTRY_UNKNOWN);
    }

    @Test
    void everyEntryOnce() {
        EntryRelease twice = new EntryRelease(SCANNERS, Visibility.NATIONAL, null);
        assertRefused(CLEARED, only(twice, twice), COMMITMENT_REPEATED);
    }

    @Test
    void namedNamesSomebody() {
        assertRefused(CLEARED, only(new EntryRelease(SCANNERS, Visibility.NAMED, null)), NAMES_MISSING);
    }

    @ParameterizedTest(name = "cleared {0} [{1}], released {2} [{3}]: {4}")
    @CsvSource({
        "PUBLIC,,PUBLIC,,true",
        "PUBLIC,,PARTICIPANTS,,true",
        "PUBLIC,,NAMED,unoct,true",
        "PARTICIPANTS,,PUBLIC,,false",
        "PARTICIPANTS,,NAMED,KG,true",
        "PARTICIPANTS,,NAMED,unoct,false",
        "PARTICIPANTS,,NATIONAL,,true",
        "NAMED,KG,PARTICIPANTS,,false",
        "NAMED,KG,NAMED,KG,true",
        "NAMED,KG,NAMED,,true",
        "NAMED,KG,NAMED,TJ,false",
        "NAMED,KG,NATIONAL,,true",
        "NATIONAL,,NATIONAL,,true",
        "NATIONAL,,NAMED,KG,false",
        "NATIONAL,,PARTICIPANTS,,false"
    })
    void noWiderThanCleared(
            Visibility drafted, @Nullable String draftedName, Visibility released, @Nullable String name, boolean ok) {
        String[] names = draftedName == null ? new String[0] : new String[] {draftedName};
        ReportState cleared = aReportClearedFor(CUSTOMS_KZ, shownTo(drafted, names));
        ReleaseReport command = only(new EntryRelease(SCANNERS, released, name == null ? null : List.of(name)));
        if (ok) {
            assertThat(ReportDecider.decide(cleared, command)).hasSize(2);
        } else {
            assertRefused(cleared, command, VISIBILITY_WIDENED);
        }
    }

    private static ReleaseReport only(EntryRelease... entries) {
        return new ReleaseReport(theCoordinator(), List.of(), List.of(entries), PARTICIPANTS, false);
    }

    private static void assertRefused(ReportState state, ReleaseReport command, ReportRefusal code) {
        assertThatThrownBy(() -> ReportDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
