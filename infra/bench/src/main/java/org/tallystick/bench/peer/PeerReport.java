package org.tallystick.bench.peer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.NullUnmarked;
import org.tallystick.bench.content.Events;
import org.tallystick.bench.peer.PeerCommand.ReturnReport;
import org.tallystick.bench.peer.PeerCommand.SubmitAgain;
import org.tallystick.bench.peer.PeerCommand.SubmitReport;
import org.tallystick.events.report.EntryStatus;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/** A report as Axon's guide would write it, with the least of rules: far fewer than ours has. */
@NullUnmarked
class PeerReport {

    // Axon reads it.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private final Map<String, EntryStatus> entries = new HashMap<>();
    private int submission;
    private boolean atDrafter;

    /** For Axon. */
    PeerReport() {}

    @CommandHandler
    PeerReport(SubmitReport command) {
        apply(Events.opened(command.slot()));
        command.entries().forEach(entry -> apply(entry));
        apply(Events.submitted(1));
    }

    @CommandHandler
    void handle(ReturnReport command) {
        require(!atDrafter);
        apply(Events.returned(submission));
    }

    @CommandHandler
    void handle(SubmitAgain command) {
        require(atDrafter);
        apply(Events.submitted(submission + 1));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("the report is at another step");
        }
    }

    @EventSourcingHandler
    void on(ReportOpened event) {
        id = "report/" + event.cycle() + "/" + event.state() + "/" + event.agency();
    }

    @EventSourcingHandler
    void on(EntryRecorded event) {
        entries.put(event.commitment(), event.status());
    }

    @EventSourcingHandler
    void on(ReportSubmitted event) {
        submission = event.submission();
        atDrafter = false;
    }

    @EventSourcingHandler
    void on(ReportReturned event) {
        atDrafter = event.toStep() == null;
    }
}
