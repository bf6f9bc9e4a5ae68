package org.tallystick.command.report.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** Where a report stands. */
public sealed interface ReportState {

    record NotOpened() implements ReportState {}

    sealed interface Opened extends ReportState {
        Report report();
    }

    /** Kept by the drafter, never submitted. */
    record Draft(Report report) implements Opened {}

    /** @param step of the clearance chain that has it */
    record Submitted(Report report, String step) implements Opened {}

    /** Back with the drafter. */
    record Returned(Report report) implements Opened {}

    /** The chain has passed; nothing has left the state. */
    record Cleared(Report report) implements Opened {}

    record Released(Report report) implements Opened {}

    default ReportState after(ReportEvent event) {
        return switch (event) {
            case ReportOpened e -> new Draft(Report.opened(e));
            case EntryRecorded e -> recorded(e);
            case ReportSubmitted e -> {
                Report report = report(e).with(e);
                yield new Submitted(report, report.firstStep().step());
            }
            case StepCleared e -> at(report(e), e.nextStep(), new Cleared(report(e)));
            case ReportReturned e -> at(report(e), e.toStep(), new Returned(report(e)));
            case EntryReleased _ -> this;
            case ReportReleased e -> new Released(report(e).released(e.version()));
        };
    }

    private ReportState recorded(EntryRecorded event) {
        Report report = report(event).with(event);
        return this instanceof Returned ? new Returned(report) : new Draft(report);
    }

    private static ReportState at(Report report, @Nullable String step, ReportState otherwise) {
        return step == null ? otherwise : new Submitted(report, step);
    }

    private Report report(ReportEvent event) {
        if (this instanceof Opened opened) {
            return opened.report();
        }
        throw new IllegalStateException(
                "nothing was opened before " + event.getClass().getSimpleName());
    }
}
