package org.tallystick.command.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.FoldedView.Snapshot;
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

    /** ISO 8601. */
    static final String PATIENCE = "P30D";

    private static final int LOT = 100;

    private final LedgerHistory ledger;
    private final RetentionView retention;
    private final Duration patience;
    private Set<String> keeping = Set.of();
    private long next;

    DraftTimers(
            LedgerHistory ledger,
            RetentionView retention,
            @Value("${tallystick.drafts.erased-after:" + PATIENCE + "}") Duration patience) {
        this.ledger = ledger;
        this.retention = retention;
        this.patience = patience;
    }

    @Override
    public synchronized List<Due<?>> due(Instant now) {
        beginAgainWhereAStateKeepsThemNoMore();
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

    private void beginAgainWhereAStateKeepsThemNoMore() {
        Set<String> now = retention.current().facts();
        if (!now.containsAll(keeping)) {
            next = 0;
        }
        keeping = now;
    }

    private Optional<Due<?>> erasing(Past past, Instant at) {
        String stream = past.event().stream();
        ReportState state = new NotOpened();
        for (DomainEvent event : ledger.events(stream)) {
            state = state.after((ReportEvent) event);
        }
        return state instanceof Opened opened
                        && past.event().payload() instanceof ReportReleased release
                        && !keeping.contains(
                                RetentionView.participation(opened.report().key()))
                        && !Retention.drafts(state, release.version()).isEmpty()
                ? Optional.of(due(opened.report().key(), stream, release.version(), at))
                : Optional.empty();
    }

    private Due<ReportState> due(ReportKey key, String stream, int version, Instant at) {
        return new Due<>("erase drafts before version " + version + " of " + stream, at, () -> call(key, version));
    }

    private Call<ReportState> call(ReportKey key, int version) {
        Snapshot<Set<String>> known = retention.current();
        String participation = RetentionView.participation(key);
        EraseDrafts command = new EraseDrafts(version, known.facts().contains(participation));
        return CallFrame.of(key, command, known.on(participation), null, ReportAnswers.to(key, command, 200));
    }
}
