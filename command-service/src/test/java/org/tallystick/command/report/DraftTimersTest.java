package org.tallystick.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.reaction.Remembered;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.Text;
import org.tallystick.events.participation.ParticipationEvent.DraftRetentionChosen;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundChain;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.Visibility;
import org.tallystick.events.wire.Envelope;

/** A report whose first draft of an entry was replaced before the release. */
class DraftTimersTest {

    private static final Instant RELEASED = Instant.parse("2026-11-22T08:00:00Z");
    private static final UUID CLIENT = new UUID(4, 4);

    private final List<Past> ledger = new ArrayList<>();
    private final RetentionView retention = new RetentionView();
    private final DraftTimers timers =
            new DraftTimers(new Remembered(ledger), retention, Duration.parse(DraftTimers.PATIENCE));

    DraftTimersTest() {
        BoundChain chain = new BoundChain("default", 1, List.of(new BoundStep("mfa", "ROLE", "clearer")));
        happened(new ReportOpened("PLAN", "2026-H2", "KZ", "customs", 1, chain, List.of()));
        happened(entry(1));
        happened(entry(2));
        happened(new EntryReleased("II.3.5", 2, 1, Visibility.PARTICIPANTS, List.of(), List.of("PLAN")));
        happened(new ReportReleased(1, List.of("PLAN")));
    }

    @Test
    void draftsAreErasedThirtyDaysAfterTheReleaseAndNotBefore() {
        Instant over = RELEASED.plus(Duration.ofDays(30));

        assertThat(timers.due(over.minusMillis(1))).isEmpty();
        assertThat(timers.due(over))
                .singleElement()
                .satisfies(due -> assertThat(due.at()).isEqualTo(over));
    }

    @Test
    void whatTheStateKeepsIsNotErasedUntilItKeepsThemNoMore() {
        Instant longAfter = RELEASED.plus(Duration.ofDays(300));

        kept(true);
        assertThat(timers.due(longAfter)).isEmpty();
        kept(false);
        assertThat(timers.due(longAfter)).hasSize(1);
    }

    private void kept(boolean kept) {
        retention.apply(envelope("participation/PLAN/KZ", new DraftRetentionChosen("PLAN", "KZ", kept)));
    }

    private void happened(ReportEvent event) {
        ledger.add(new Past(ledger.size(), UUID.randomUUID(), envelope("report/" + CLIENT, event)));
    }

    private Envelope envelope(String stream, DomainEvent event) {
        return new Envelope(
                stream,
                ledger.size(),
                "KZ",
                null,
                new Envelope.Actor(CLIENT, "reporter", CLIENT),
                CLIENT,
                RELEASED,
                event);
    }

    private static EntryRecorded entry(int version) {
        return new EntryRecorded(
                "II.3.5",
                version,
                EntryStatus.UNDER_WAY,
                Visibility.PARTICIPANTS,
                List.of(),
                "en",
                CLIENT,
                CLIENT,
                Text.of("Words."),
                null,
                null,
                null);
    }
}
