package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_OPENED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.Content;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Opened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.participation.ClearanceChains.Topic;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.EntryRecorded;
import org.tallystick.events.report.ReportEvent.ReportOpened;
import org.tallystick.events.report.ReportEvent.ReportSubmitted;

/** Drafting and submitting, for the first time or again. */
final class Submitting {

    private Submitting() {}

    static List<ReportEvent> decide(ReportState state, SubmitReport command) {
        return switch (state) {
            case Opened _ ->
                throw new Refused(REPORT_ALREADY_OPENED, "The agency has a report in this cycle; work on that one.");
            case NotOpened _ -> open(command);
        };
    }

    static List<ReportEvent> decide(ReportState state, Resubmit command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft draft -> again(draft.report(), command);
            case Returned returned -> again(returned.report(), command);
            case Submitted submitted ->
                throw new Refused(REPORT_ALREADY_SUBMITTED, "It waits at the step " + submitted.step() + ".");
            case Cleared _ -> throw new Refused(REPORT_ALREADY_SUBMITTED, "It is cleared and waits for its release.");
            case Released _ -> throw new Refused(REPORT_ALREADY_RELEASED, "A released version is frozen; correct it.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> open(SubmitReport command) {
        Submission submission = Submission.first(command);
        Admission admission = SubmissionRules.admit(submission);
        List<ReportEvent> events = new ArrayList<>();
        events.add(opened(command.key(), admission));
        submission.lines().forEach(line -> events.add(line.entry().recorded(1, command.by())));
        if (command.submit()) {
            admission.chain().route(1, topics(submission, List.of())).ifPresent(events::add);
            events.add(submitted(1, command.by(), submission, events));
        }
        return events;
    }

    private static List<ReportEvent> again(Report report, Resubmit command) {
        command.content()
                .entries()
                .forEach(entry -> Drafting.requireWriter(
                        report, entry.commitment(), report.key().agency()));
        Submission submission = Submission.again(report, command);
        SubmissionRules.admit(submission);
        return recordedAndSubmitted(report, command.content(), command.by(), submission);
    }

    static List<ReportEvent> recordedAndSubmitted(Report report, Content content, Author by, Submission submission) {
        List<ReportEvent> events = new ArrayList<>();
        content.entries()
                .forEach(entry -> events.add(entry.recorded(report.written().nextVersionOf(entry.commitment()), by)));
        int number = report.submissions() + 1;
        report.chains()
                .route(number, topics(submission, report.entries().values()))
                .ifPresent(events::add);
        events.add(submitted(number, by, submission, events));
        return events;
    }

    /** What is said now, and what was said before on other commitments, destroyed or not: all of it leaves the state together. */
    private static List<Topic> topics(Submission submission, Collection<EntryRecorded> before) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        before.forEach(entry -> topics.put(entry.commitment(), new Topic(entry.commitment(), entry.visibility())));
        submission.lines().stream()
                .map(Submission.Line::entry)
                .forEach(entry -> topics.put(entry.commitment(), new Topic(entry.commitment(), entry.visibility())));
        return List.copyOf(topics.values());
    }

    private static ReportSubmitted submitted(int number, Author by, Submission submission, List<ReportEvent> events) {
        Signature signature = submission.signature();
        return new ReportSubmitted(
                number,
                by.person(),
                by.actor(),
                submission.nilReason(),
                signature == null ? null : signature.over(events));
    }

    private static ReportOpened opened(ReportKey key, Admission admission) {
        return new ReportOpened(
                key.instrument(),
                key.cycle(),
                key.state(),
                key.agency(),
                admission.cycle().catalogueVersion(),
                admission.chain().standard(),
                admission.chain().conditional());
    }
}
