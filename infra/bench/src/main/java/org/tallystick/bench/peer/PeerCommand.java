package org.tallystick.bench.peer;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.tallystick.bench.content.Slot;
import org.tallystick.events.report.ReportEvent;

/** What the peer's aggregate is asked to do. */
sealed interface PeerCommand {

    record SubmitReport(@TargetAggregateIdentifier String reportId, Slot slot, List<ReportEvent> entries)
            implements PeerCommand {}

    record ReturnReport(@TargetAggregateIdentifier String reportId) implements PeerCommand {}

    record SubmitAgain(@TargetAggregateIdentifier String reportId) implements PeerCommand {}
}
