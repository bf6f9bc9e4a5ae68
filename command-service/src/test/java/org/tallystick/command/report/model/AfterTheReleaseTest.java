package org.tallystick.command.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.command.clearance.model.ClearanceRefusal.DRAFTER_MAY_NOT_CLEAR;
import static org.tallystick.command.report.model.ReportRefusal.ANSWER_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.AUTHORITY_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.QUERIES_TOO_MANY;
import static org.tallystick.command.report.model.ReportRefusal.QUERY_ALREADY_ANSWERED;
import static org.tallystick.command.report.model.ReportRefusal.QUERY_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.QUESTION_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_ACKNOWLEDGED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_EMPTY;
import static org.tallystick.command.report.model.ReportRefusal.VERSION_STALE;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_THE_SAME;
import static org.tallystick.command.report.model.ReportRefusal.VISIBILITY_WIDENED;
import static org.tallystick.command.report.model.Reports.AIGUL_HERSELF;
import static org.tallystick.command.report.model.Reports.CLOSES;
import static org.tallystick.command.report.model.Reports.CUSTOMS_KZ;
import static org.tallystick.command.report.model.Reports.DANIYAR;
import static org.tallystick.command.report.model.Reports.PARTICIPANTS;
import static org.tallystick.command.report.model.Reports.SCANNERS;
import static org.tallystick.command.report.model.Reports.TRAINING;
import static org.tallystick.command.report.model.Reports.aReportClearedFor;
import static org.tallystick.command.report.model.Reports.after;
import static org.tallystick.command.report.model.Reports.again;
import static org.tallystick.command.report.model.Reports.assertRefused;
import static org.tallystick.command.report.model.Reports.clearance;
import static org.tallystick.command.report.model.Reports.content;
import static org.tallystick.command.report.model.Reports.correction;
import static org.tallystick.command.report.model.Reports.entry;
import static org.tallystick.command.report.model.Reports.facts;
import static org.tallystick.command.report.model.Reports.openCycle;
import static org.tallystick.command.report.model.Reports.release;
import static org.tallystick.command.report.model.Reports.returned;
import static org.tallystick.command.report.model.Reports.shownTo;
import static org.tallystick.command.report.model.Reports.theCoordinator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.command.clearance.model.ClearanceCommand.To;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.EntryRelease;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.events.Text;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.Visibility;

class AfterTheReleaseTest {

    private static final List<String> OWN = List.of("JPOA-CA-2022");
    private static final ReportState CLEARED =
            aReportClearedFor(CUSTOMS_KZ, entry(SCANNERS, EntryStatus.UNDER_WAY), entry(TRAINING, EntryStatus.PLANNED));
    private static final ReportState RELEASED = after(CLEARED, release());

    @Test
    void aCorrectionPassesTheChainAgainAndItsReleaseIsTheNextVersion() {
        ReportState corrected = after(RELEASED, correction(entry(SCANNERS, EntryStatus.SUBSTANTIAL)));

        assertThat(corrected)
                .isInstanceOfSatisfying(
                        Submitted.class, s -> assertThat(s.step()).isEqualTo("mfa"));
        assertThat(ReportDecider.decide(cleared(corrected), release()))
                .containsExactly(
                        new EntryReleased(SCANNERS, 2, 2, Visibility.PARTICIPANTS, List.of(), OWN),
                        new EntryReleased(TRAINING, 1, 2, Visibility.PARTICIPANTS, List.of(), OWN),
                        new ReportReleased(2, OWN));
    }

    @Test
    void whoCorrectedMayNotClear() {
        CorrectReport byTheCoordinator = new CorrectReport(
                openCycle(),
                content(entry(SCANNERS, EntryStatus.SUBSTANTIAL)),
                Text.of("Counted twice."),
                new Author(UUID.fromString("00000000-0000-4000-8000-0000000fa15e"), DANIYAR),
                Reports.NOW);
        assertRefused(after(RELEASED, byTheCoordinator), clearance(theCoordinator()), DRAFTER_MAY_NOT_CLEAR);
    }

    @Test
    void aCorrectionSaysWhyAndWhat() {
        CorrectReport silent = new CorrectReport(
                openCycle(),
                content(entry(SCANNERS, EntryStatus.SUBSTANTIAL)),
                Text.of(""),
                AIGUL_HERSELF,
                Reports.NOW);
        assertRefused(RELEASED, silent, REASON_MISSING);
        assertRefused(RELEASED, correction(), REPORT_EMPTY);
    }

    @Test
    void aReleasedReportIsCorrectedAfterItsCycleWasClosedToo() {
        Facts closed = facts(new Facts.Cycle(Facts.Phase.CLOSED, 1, CLOSES, true));
        CorrectReport late = new CorrectReport(
                closed,
                content(entry(SCANNERS, EntryStatus.SUBSTANTIAL)),
                Text.of("Counted twice."),
                AIGUL_HERSELF,
                CLOSES.plusSeconds(1));
        ReportState back = after(RELEASED, late, returned(To.DRAFTER));

        assertThat(after(back, new Resubmit(closed, content(), AIGUL_HERSELF, CLOSES.plusSeconds(2))))
                .isInstanceOf(Submitted.class);
    }

    @Test
    void aReturnedCorrectionGoesOnAndTheReleasedVersionStays() {
        ReportState back =
                after(RELEASED, correction(entry(SCANNERS, EntryStatus.SUBSTANTIAL)), returned(To.DRAFTER), again());
        assertThat(after(cleared(back), release()))
                .isInstanceOfSatisfying(
                        Released.class, r -> assertThat(r.report().version()).isEqualTo(2));
    }

    @Test
    void aSecondReleaseDoesNotGiveBackWhatWasTakenOrKept() {
        ReportState first = after(
                CLEARED,
                new ReleaseReport(
                        theCoordinator(),
                        List.of(),
                        List.of(new EntryRelease(SCANNERS, Visibility.PARTICIPANTS, null)),
                        PARTICIPANTS,
                        false),
                reclassification(SCANNERS, Visibility.NATIONAL));
        ReportState again = cleared(after(first, correction(entry(Reports.FOREVER, EntryStatus.UNDER_WAY))));

        assertThat(ReportDecider.decide(again, release()))
                .containsExactly(
                        new EntryReleased(SCANNERS, 1, 2, Visibility.NATIONAL, List.of(), OWN),
                        new EntryReleased(Reports.FOREVER, 1, 2, Visibility.PARTICIPANTS, List.of(), OWN),
                        new ReportReleased(2, OWN));
    }

    @Test
    void olderVersionsLoseTheReadersThatTheNewestLosesAndGainNone() {
        ReportState second = after(
                cleared(after(
                        after(CLEARED, releaseOf(new EntryRelease(SCANNERS, Visibility.NAMED, List.of("KG")))),
                        correction(entry(SCANNERS, EntryStatus.SUBSTANTIAL)))),
                release());

        assertThat(ReportDecider.decide(second, reclassification(SCANNERS, Visibility.NATIONAL)))
                .extracting(event -> ((EntryReclassified) event).version())
                .containsExactly(1, 2);
        ReportState narrowed = after(second, reclassification(SCANNERS, Visibility.NATIONAL));
        assertThat(ReportDecider.decide(narrowed, reclassification(SCANNERS, Visibility.PARTICIPANTS)))
                .extracting(event -> ((EntryReclassified) event).version())
                .containsExactly(2);
    }

    @Test
    void anEntryThatOnlyAnOlderVersionHoldsIsReclassifiedThere() {
        ReportState without = after(
                cleared(after(RELEASED, correction(entry(TRAINING, EntryStatus.UNDER_WAY)))),
                releaseOf(new EntryRelease(TRAINING, Visibility.PARTICIPANTS, null)));

        assertThat(ReportDecider.decide(without, reclassification(SCANNERS, Visibility.NATIONAL)))
                .extracting(event -> ((EntryReclassified) event).version())
                .containsExactly(1);
        assertRefused(without, reclassification(Reports.FOREVER, Visibility.NATIONAL), ENTRY_NOT_FOUND);
    }

    @Test
    void whatIsCopiedFromAReleaseHasTheReadersOfToday() {
        assertThat(after(RELEASED, reclassification(SCANNERS, Visibility.NATIONAL)))
                .isInstanceOfSatisfying(
                        Released.class,
                        r -> assertThat(r.report().released())
                                .extracting(EntryRecorded::visibility)
                                .containsExactly(Visibility.NATIONAL, Visibility.PARTICIPANTS));
    }

    @Test
    void anEntryIsReclassifiedNoWiderThanItWasCleared() {
        ReportState named = after(
                aReportClearedFor(CUSTOMS_KZ, shownTo(Visibility.NAMED, "KG", "unoct")),
                releaseOf(new EntryRelease(SCANNERS, Visibility.NAMED, List.of("KG"))));

        assertRefused(named, reclassification(SCANNERS, Visibility.PARTICIPANTS), VISIBILITY_WIDENED);
        assertRefused(named, reclassification(SCANNERS, Visibility.NAMED, "TJ"), VISIBILITY_WIDENED);
        assertRefused(named, reclassification(SCANNERS, Visibility.NAMED, "KG"), VISIBILITY_THE_SAME);
        assertThat(ReportDecider.decide(named, reclassification(SCANNERS, Visibility.NAMED, "KG", "unoct")))
                .hasSize(1);
        assertRefused(named, reclassification(TRAINING, Visibility.NATIONAL), ENTRY_NOT_FOUND);
        assertRefused(
                named,
                new ReclassifyEntry(SCANNERS, Visibility.NATIONAL, List.of(), PARTICIPANTS, DANIYAR, Text.of(" ")),
                REASON_MISSING);
    }

    @Test
    void thoseWhoReadUnderBothTermsAreFewer() {
        Terms everyone = new Terms(Visibility.PUBLIC, List.of());
        Terms participants = new Terms(Visibility.PARTICIPANTS, List.of());
        Terms two = new Terms(Visibility.NAMED, List.of("KG", "unoct"));
        Terms one = new Terms(Visibility.NAMED, List.of("TJ"));
        Set<String> parties = Set.of("KZ", "KG");

        assertThat(everyone.and(participants, parties)).isEqualTo(participants);
        assertThat(two.and(everyone, parties)).isEqualTo(two);
        assertThat(participants.and(two, parties)).isEqualTo(new Terms(Visibility.NAMED, List.of("KG")));
        assertThat(two.and(one, parties).visibility()).isEqualTo(Visibility.NATIONAL);
    }

    @Test
    void aWithdrawalNamesAuthorityAndReason() {
        assertRefused(RELEASED, new WithdrawReport(DANIYAR, Text.of(""), Text.of("In error.")), AUTHORITY_MISSING);
        assertRefused(RELEASED, new WithdrawReport(DANIYAR, Text.of("Ministry"), Text.of("")), REASON_MISSING);
    }

    @Test
    void theSecretariatSpeaksOfTheNewestVersion() {
        ReportState acknowledged = after(RELEASED, new AcknowledgeReport(1, DANIYAR));

        assertRefused(RELEASED, new AcknowledgeReport(2, DANIYAR), VERSION_STALE);
        assertRefused(RELEASED, query(2, null, "Why?"), VERSION_STALE);
        assertRefused(acknowledged, new AcknowledgeReport(1, DANIYAR), REPORT_ALREADY_ACKNOWLEDGED);
        ReportState second =
                after(cleared(after(acknowledged, correction(entry(SCANNERS, EntryStatus.SUBSTANTIAL)))), release());
        assertRefused(second, new AcknowledgeReport(1, DANIYAR), VERSION_STALE);
        assertThat(ReportDecider.decide(second, new AcknowledgeReport(2, DANIYAR)))
                .hasSize(1);
    }

    @Test
    void theSecretariatAsksOfNothingThatItDoesNotRead() {
        ReportState hidden = after(RELEASED, reclassification(SCANNERS, Visibility.NAMED, "KG"));
        assertRefused(hidden, query(1, SCANNERS, "Why?"), ENTRY_NOT_FOUND);
        assertRefused(RELEASED, query(1, Reports.FOREVER, "Why?"), ENTRY_NOT_FOUND);
        assertThat(ReportDecider.decide(hidden, query(1, TRAINING, "Why?"))).hasSize(1);
    }

    @Test
    void aQueryAsksAndIsAnsweredOnce() {
        ReportState asked = after(RELEASED, query(1, null, "How many?"));

        assertRefused(RELEASED, query(1, null, " "), QUESTION_MISSING);
        assertRefused(asked, new AnswerQuery(1, DANIYAR, Text.of("")), ANSWER_MISSING);
        assertRefused(asked, new AnswerQuery(2, DANIYAR, Text.of("Four.")), QUERY_NOT_FOUND);
        ReportState answered = after(asked, new AnswerQuery(1, DANIYAR, Text.of("Four.")));
        assertRefused(answered, new AnswerQuery(1, DANIYAR, Text.of("Five.")), QUERY_ALREADY_ANSWERED);
    }

    @Test
    void onlySoManyQueriesWaitAtOnce() {
        ReportCommand[] some = IntStream.range(0, Limits.QUERIES)
                .mapToObj(i -> query(1, null, "How many?"))
                .toArray(ReportCommand[]::new);
        ReportState full = after(RELEASED, some);

        assertRefused(full, query(1, null, "How many?"), QUERIES_TOO_MANY);
        ReportState less = after(full, new AnswerQuery(1, DANIYAR, Text.of("Four.")));
        assertThat(ReportDecider.decide(less, query(1, null, "How many?"))).hasSize(1);
    }

    private static ReportState cleared(ReportState submitted) {
        return after(submitted, clearance(theCoordinator()), clearance(theCoordinator()));
    }

    private static ReleaseReport releaseOf(EntryRelease... entries) {
        return new ReleaseReport(theCoordinator(), List.of(), List.of(entries), PARTICIPANTS, false);
    }

    private static ReclassifyEntry reclassification(String commitment, Visibility visibility, String... named) {
        return new ReclassifyEntry(
                commitment, visibility, List.of(named), PARTICIPANTS, DANIYAR, Text.of("It names a post."));
    }

    private static QueryReport query(long version, @Nullable String commitment, String question) {
        return new QueryReport(version, commitment, DANIYAR, Text.of(question));
    }
}
