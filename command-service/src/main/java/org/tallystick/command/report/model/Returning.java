package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.COMMENT_WITHOUT_ENTRY;
import static org.tallystick.command.report.model.ReportRefusal.NO_PREVIOUS_STEP;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_RELEASED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;
import static org.tallystick.command.report.model.ReportRefusal.RETURN_REASON_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.STEP_NOT_HELD;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.EntryComment;
import org.tallystick.events.report.ReportEvent.ReportReturned;

/** Sending a report back along its chain, also from the end of it, as long as nothing has left the state. */
final class Returning {

    private static final List<Policy<Return>> RULES = List.of(
            Returning::heldByTheCaller,
            Returning::aReturnSaysWhy,
            Returning::thereIsAStepBefore,
            Returning::commentsAreOnEntries);

    private Returning() {}

    /**
     * @param step that has the report; the last one when the chain has passed
     * @param previous the step that it goes to unless the drafter gets it, null when there is none
     */
    record Return(Report report, BoundStep step, @Nullable String previous, boolean held, ReturnReport command) {}

    static List<ReportEvent> decide(ReportState state, ReturnReport command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is with the drafter already.");
            case Submitted submitted -> events(waiting(submitted, command));
            case Cleared cleared -> events(cleared(cleared, command));
            case Released _ ->
                throw new Refused(REPORT_ALREADY_RELEASED, "What left the state can not be called back.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static Return waiting(Submitted submitted, ReturnReport command) {
        Report report = submitted.report();
        BoundStep step = report.step(submitted.step());
        return new Return(
                report, step, report.stepBefore(step.step()), command.by().holds(step), command);
    }

    /** A cleared report waits for the coordinator: only there can an oversight still be caught. */
    private static Return cleared(Cleared cleared, ReturnReport command) {
        BoundStep last = cleared.report().lastStep();
        return new Return(cleared.report(), last, last.step(), command.by().coordinator(), command);
    }

    private static List<ReportEvent> events(Return back) {
        RULES.forEach(rule -> Policy.require(back, List.of(rule)));
        ReturnReport command = back.command();
        String to = switch (command.to()) {
            case DRAFTER -> null;
            case PREVIOUS -> back.previous();
        };
        return List.of(new ReportReturned(
                back.report().submission(),
                back.step().step(),
                to,
                command.by().person(),
                command.reason(),
                command.comments()));
    }

    static Stream<Objection> heldByTheCaller(Return back) {
        return unless(back.held(), STEP_NOT_HELD, "", "The report waits at a step that the token does not hold.");
    }

    /** Rule 2: a return carries a reason. */
    static Stream<Objection> aReturnSaysWhy(Return back) {
        return Texts.required(
                back.command().reason(), RETURN_REASON_MISSING, "/reason", "Say why the report is returned.");
    }

    static Stream<Objection> thereIsAStepBefore(Return back) {
        boolean toDrafter = back.command().to() == ReturnReport.To.DRAFTER;
        return unless(
                toDrafter || back.previous() != null,
                NO_PREVIOUS_STEP,
                "/to",
                "It waits at the first step: return it to DRAFTER.");
    }

    static Stream<Objection> commentsAreOnEntries(Return back) {
        List<EntryComment> comments = back.command().comments();
        return IntStream.range(0, comments.size())
                .filter(i ->
                        !back.report().entries().containsKey(comments.get(i).commitment()))
                .mapToObj(i -> new Objection(
                        COMMENT_WITHOUT_ENTRY,
                        "/entries/" + i + "/commitment",
                        "The report has no entry on this commitment."));
    }

    private static Stream<Objection> unless(boolean kept, ReportRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
