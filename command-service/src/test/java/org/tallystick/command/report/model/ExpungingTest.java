package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.aReportReleasedFor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;

/** Rule 11: what a person typed can be destroyed, and the state alone may do it. */
class ExpungingTest {

    private static final ReportState RELEASED = aReportReleasedFor(CUSTOMS_KZ);

    @Test
    void oneVersionIsDestroyedAndNothingElseOfTheEntry() {
        ReportState after = expunged(RELEASED, 1);

        assertThat(after)
                .isInstanceOfSatisfying(
                        Released.class,
                        released -> assertThat(released.report().released())
                                .singleElement()
                                .satisfies(entry -> {
                                    assertThat(entry.narrative()).isNull();
                                    assertThat(entry.details()).isNull();
                                    assertThat(entry.status()).isEqualTo(EntryStatus.SUBSTANTIAL);
                                }));
    }

    @Test
    void nothingIsDestroyedTwice() {
        assertRefused(expunged(RELEASED, null), expunge(1), ReportRefusal.CONTENT_ALREADY_EXPUNGED);
        assertRefused(expunged(RELEASED, 1), expunge(null), ReportRefusal.CONTENT_ALREADY_EXPUNGED);
    }

    @Test
    void whatWasNeverRecordedIsNotThere() {
        assertRefused(RELEASED, expunge(2), ReportRefusal.ENTRY_NOT_FOUND);
        assertRefused(
                RELEASED,
                new ExpungeContent("I.1.1", null, DANIYAR, Text.of("Ministry"), Text.of("Named.")),
                ReportRefusal.ENTRY_NOT_FOUND);
    }

    @Test
    void anExpungementNamesAuthorityAndReason() {
        assertRefused(
                RELEASED,
                new ExpungeContent(SCANNERS, null, DANIYAR, Text.of(" "), Text.of("Named.")),
                ReportRefusal.AUTHORITY_MISSING);
        assertRefused(
                RELEASED,
                new ExpungeContent(SCANNERS, null, DANIYAR, Text.of("Ministry"), Text.of("")),
                ReportRefusal.REASON_MISSING);
    }

    private static ReportState expunged(ReportState state, @Nullable Integer version) {
        return Reports.after(state, expunge(version));
    }

    private static ExpungeContent expunge(@Nullable Integer version) {
        return new ExpungeContent(SCANNERS, version, DANIYAR, Text.of("Ministry"), Text.of("It names a person."));
    }

    private static void assertRefused(ReportState state, ReportCommand command, ReportRefusal code) {
        assertThatThrownBy(() -> ReportDecider.decide(state, command))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
