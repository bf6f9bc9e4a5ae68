package org.tallystick.command.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.LedgerHistory;
import org.tallystick.command.platform.LedgerHistory.Past;
import org.tallystick.command.platform.Timed;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.Retention;
import org.tallystick.events.DomainEvent;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportReleased;

/** Drafts that a release has overtaken are erased some time later; few at once, and from where nothing is left to do. */
@Component
class DraftTimers implements Timed {

    private static final int LOT = 100;

    private final LedgerHistory ledger;
    private final Duration patience;
    private long next;

    DraftTimers(LedgerHistory ledger, @Value("${tallystick.drafts.erased-after:P30D}") Duration patience) {
        this.ledger = ledger;
        this.patience = patience;
    }

    @Override
    public synchronized List<Due<?>> due(Instant now) {
        List<Due<?>> due = new ArrayList<>();
        for (Past past : ledger.released(next, LOT)) {
            Instant at = past.event().occurredAt().plus(patience);
            if (at.isAfter(now)) {
                break;
            }
            erasing(past, at).ifPresent(due::add);
            if (due.isEmpty()) {
                next = past.index() + 1;
            }
        }
        return due;
    }

    private Optional<Due<?>> erasing(Past past, Instant at) {
        String stream = past.event().stream();
        ReportState state = new NotOpened();
        for (DomainEvent event : ledger.events(stream)) {
            state = state.after((ReportEvent) event);
        }
        return state instanceof Opened opened
                        && past.event().payload() instanceof ReportReleased release
                        && !Retention.drafts(state, release.version()).isEmpty()
                ? Optional.of(due(opened.report().key(), stream, release.version(), at))
                : Optional.empty();
    }

    private static Due<ReportState> due(ReportKey key, String stream, int version, Instant at) {
        return new Due<>(
                "erase drafts before version " + version + " of " + stream,
                at,
                () -> CallFrame.of(key, new EraseDrafts(version)));
    }
}
