package org.tallystick.command.report.model;

import org.jspecify.annotations.Nullable;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ContentExpunged;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.DraftsErased;
import org.tallystick.events.report.ReportEvent.DraftsKept;
import org.tallystick.events.report.ReportEvent.EntryDelegated;
import org.tallystick.events.report.ReportEvent.EntryReclassified;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.EntryReleased;
import org.tallystick.events.report.ReportEvent.EntryRemoved;
import org.tallystick.events.report.ReportEvent.QueryAnswered;
import org.tallystick.events.report.ReportEvent.ReportAcknowledged;
import org.tallystick.events.report.ReportEvent.ReportCorrected;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportQueried;
import org.tallystick.events.report.ReportEvent.ReportRecalled;
import org.tallystick.events.report.ReportEvent.ReportReleased;
import org.tallystick.events.report.ReportEvent.ReportReturned;
import org.tallystick.events.report.ReportEvent.ReportRouted;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;
import org.tallystick.events.report.ReportEvent.Signed;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** Where a report stands; while a correction is under way it stands where that stands, and what was released remains so. */
public sealed interface ReportState {

    record NotOpened() implements ReportState {}

    sealed interface Opened extends ReportState {
        Report report();

        /** Where it stands, with something else in it. */
        Opened with(Report now);
    }

    /** With the drafter: never submitted, or recalled. */
    record Draft(Report report) implements Opened {
        @Override
        public Draft with(Report now) {
            return new Draft(now);
        }
    }

    /** @param step of the clearance chain that has it */
    record Submitted(Report report, String step) implements Opened {
        @Override
        public Submitted with(Report now) {
            return new Submitted(now, step);
        }
    }

    /** Back with the drafter. */
    record Returned(Report report) implements Opened {
        @Override
        public Returned with(Report now) {
            return new Returned(now);
        }
    }

    /** The chain has passed; nothing of what it passed for has left the state. */
    record Cleared(Report report) implements Opened {
        @Override
        public Cleared with(Report now) {
            return new Cleared(now);
        }
    }

    record Released(Report report) implements Opened {
        @Override
        public Released with(Report now) {
            return new Released(now);
        }
    }

    record Withdrawn(Report report) implements Opened {
        @Override
        public Withdrawn with(Report now) {
            return new Withdrawn(now);
        }
    }

    default ReportState after(ReportEvent event) {
        return switch (event) {
            case ReportOpened e -> new Draft(Report.opened(e));
            case EntryRecorded e -> with(e, report(e).written().with(e));
            case EntryRemoved e -> with(e, report(e).written().without(e));
            case EntryDelegated e -> with(e, report(e).written().with(e));
            case DelegationEnded e -> with(e, report(e).written().without(e));
            case ReportRouted e -> opened(e).with(report(e).with(e));
            case ReportSubmitted e -> submitted(e);
            case ReportRecalled e -> new Draft(written(e, report(e).written().by(e.person(), e.actor())));
            case StepCleared e -> cleared(e);
            case ReportReturned e -> at(report(e), e.toStep(), new Returned(report(e)));
            case EntryReleased e -> released(e);
            case ReportReleased e -> released(e);
            case ReportCorrected e ->
                new Returned(written(e, report(e).written().by(e.person(), e.actor())));
            case EntryReclassified e ->
                opened(e).with(report(e).with(report(e).publication().with(e)));
            case ContentExpunged e ->
                opened(e)
                        .with(written(e, report(e).written().without(e))
                                .with(report(e).publication().without(e)));
            case DraftsErased e -> with(e, report(e).written().without(e));
            case DraftsKept e ->
                opened(e).with(report(e).with(report(e).publication().keepingDrafts()));
            case ReportWithdrawn e -> new Withdrawn(report(e));
            case ReportAcknowledged e ->
                opened(e).with(report(e).with(report(e).exchange().acknowledging(e.version())));
            case ReportQueried e ->
                opened(e).with(report(e).with(report(e).exchange().asking(e.query())));
            case QueryAnswered e ->
                opened(e).with(report(e).with(report(e).exchange().answering(e.query())));
        };
    }

    private ReportState with(ReportEvent event, Written now) {
        return opened(event).with(written(event, now));
    }

    private Report written(ReportEvent event, Written now) {
        return report(event).with(now);
    }

    private ReportState submitted(ReportSubmitted e) {
        Signed signed = e.signed();
        Written now = report(e).written().by(e.person(), e.actor());
        Report report = written(e, signed == null ? now : now.with(signed));
        Course course = report.course().with(e, report.entries().values());
        return at(report.with(course), report.firstStep().step());
    }

    private ReportState cleared(StepCleared e) {
        Report report = report(e).with(report(e).course().afterAStep());
        return at(report, e.nextStep(), new Cleared(report));
    }

    private ReportState released(EntryReleased e) {
        Report report = report(e);
        EntryRecorded entry = report.entries().get(e.commitment());
        if (entry == null) {
            throw new IllegalStateException("released without an entry: " + e.commitment());
        }
        return opened(e).with(report.with(report.publication().with(e, entry)));
    }

    private ReportState released(ReportReleased e) {
        Report report = report(e);
        return new Released(report.with(report.publication().complete(e.version(), report.written())));
    }

    private static ReportState at(Report report, @Nullable String step, ReportState otherwise) {
        return step == null ? otherwise : at(report, step);
    }

    private static Submitted at(Report report, String step) {
        return new Submitted(report.at(step), step);
    }

    private Report report(ReportEvent event) {
        return opened(event).report();
    }

    private Opened opened(ReportEvent event) {
        if (this instanceof Opened opened) {
            return opened;
        }
        throw new IllegalStateException(
                "nothing was opened before " + event.getClass().getSimpleName());
    }
}
