package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.DRAFTER_MAY_NOT_CLEAR;
import static org.tallystick.command.report.model.ReportRefusal.EXTERNAL_CLEARANCE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.EXTERNAL_CLEARANCE_UNEXPECTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_ALREADY_CLEARED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_FOUND;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_NOT_SUBMITTED;
import static org.tallystick.command.report.model.ReportRefusal.REPORT_WITHDRAWN;
import static org.tallystick.command.report.model.ReportRefusal.STEP_NOT_CURRENT;
import static org.tallystick.command.report.model.ReportRefusal.STEP_NOT_HELD;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.ClearStep;
import org.tallystick.command.report.model.ReportState.Cleared;
import org.tallystick.command.report.model.ReportState.Draft;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.ReportState.Released;
import org.tallystick.command.report.model.ReportState.Returned;
import org.tallystick.command.report.model.ReportState.Submitted;
import org.tallystick.command.report.model.ReportState.Withdrawn;
import org.tallystick.events.participation.ClearanceChain.HolderKind;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.BoundStep;
import org.tallystick.events.report.ReportEvent.StepCleared;

/** Passing a report on along its chain. */
final class Clearing {

    private static final List<Policy<Clearance>> RULES = List.of(
            Clearing::heldByTheCaller,
            Clearing::stepIsCurrent,
            Clearing::notByWhoDraftedIt,
            Clearing::externalStepNamesItsClearance,
            Clearing::onlyAnExternalStepDoes);

    private Clearing() {}

    record Clearance(Report report, BoundStep current, ClearStep command) {}

    static List<ReportEvent> decide(ReportState state, ClearStep command) {
        return switch (state) {
            case NotOpened _ -> throw new Refused(REPORT_NOT_FOUND, "Nothing was opened under this id.");
            case Draft _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It is a draft.");
            case Returned _ -> throw new Refused(REPORT_NOT_SUBMITTED, "It was returned to the drafter.");
            case Submitted submitted -> clear(submitted, command);
            case Cleared _ -> throw new Refused(REPORT_ALREADY_CLEARED, "The chain has passed.");
            case Released _ -> throw new Refused(REPORT_ALREADY_CLEARED, "It is released.");
            case Withdrawn _ -> throw new Refused(REPORT_WITHDRAWN, "Nothing follows a withdrawal.");
        };
    }

    private static List<ReportEvent> clear(Submitted submitted, ClearStep command) {
        Report report = submitted.report();
        BoundStep step = report.step(submitted.step());
        RULES.forEach(rule -> Policy.require(new Clearance(report, step, command), List.of(rule)));
        return List.of(new StepCleared(
                report.submission(),
                step.step(),
                command.by().person(),
                command.external(),
                report.stepAfter(step.step())));
    }

    static Stream<Objection> heldByTheCaller(Clearance c) {
        return unless(
                c.command().by().holds(c.current()),
                STEP_NOT_HELD,
                "/step",
                "The report waits at a step that the token does not hold.");
    }

    static Stream<Objection> stepIsCurrent(Clearance c) {
        String named = c.command().step();
        return unless(
                named == null || named.equals(c.current().step()),
                STEP_NOT_CURRENT,
                "/step",
                "The report waits at the step " + c.current().step() + ".");
    }

    /** Rule 1: who drafted may not clear, whatever roles the person has, and whatever other person the same client names. */
    static Stream<Objection> notByWhoDraftedIt(Clearance c) {
        return unless(
                !c.report()
                        .written()
                        .draftedBy(Stream.of(
                                c.command().by().person(), c.command().by().actor())),
                DRAFTER_MAY_NOT_CLEAR,
                "/actingPerson",
                "The acting person, or the client that names it, drafted in this report.");
    }

    static Stream<Objection> externalStepNamesItsClearance(Clearance c) {
        return unless(
                !external(c) || c.command().external() != null,
                EXTERNAL_CLEARANCE_MISSING,
                "/external",
                "Give authority, reference and date of the clearance.");
    }

    static Stream<Objection> onlyAnExternalStepDoes(Clearance c) {
        return unless(
                external(c) || c.command().external() == null,
                EXTERNAL_CLEARANCE_UNEXPECTED,
                "/external",
                "Leave it out: the step is cleared here.");
    }

    private static boolean external(Clearance c) {
        return HolderKind.valueOf(c.current().holderKind()) == HolderKind.EXTERNAL;
    }

    private static Stream<Objection> unless(boolean kept, ReportRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
