package org.tallystick.command.report.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.report.model.ReportCommand.ClearStep;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;

/** Why a report does not go on as asked; those about entries are the codes of findings too. */
public enum ReportRefusal implements RefusalCode {
    REPORT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such report",
            "Use the id of a receipt of your agency or state.",
            Resubmit.class,
            ClearStep.class,
            ReturnReport.class,
            ReleaseReport.class),
    INSTRUMENT_UNKNOWN(
            Kind.CONTENT,
            "No such instrument",
            "Name an adopted instrument that your token covers.",
            SubmitReport.class,
            Resubmit.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT,
            "The state takes no part in the instrument",
            "Let the state join the instrument first.",
            SubmitReport.class,
            Resubmit.class),
    AGENCY_NOT_REGISTERED(
            Kind.CONFLICT,
            "The agency is not registered",
            "Let the coordinator of the state register it.",
            SubmitReport.class,
            Resubmit.class),
    CYCLE_UNKNOWN(
            Kind.CONTENT,
            "No such cycle",
            "Name the period of a cycle of the instrument.",
            SubmitReport.class,
            Resubmit.class),
    CYCLE_NOT_OPEN(
            Kind.CONFLICT, "The cycle is not open", "Wait until it is opened.", SubmitReport.class, Resubmit.class),
    CYCLE_CLOSED(
            Kind.CONFLICT, "The cycle is closed", "Go on with the next cycle.", SubmitReport.class, Resubmit.class),
    CYCLE_NOT_AGREED(
            Kind.CONFLICT,
            "The state has not agreed to the cycle",
            "Reports are expected from states that agreed before the opening; go on with the next cycle.",
            SubmitReport.class,
            Resubmit.class),
    CHAIN_MISSING(
            Kind.CONFLICT,
            "No clearance chain",
            "Let the coordinator of the state set a chain for the agency.",
            SubmitReport.class,
            Resubmit.class),
    REPORT_ALREADY_OPENED(
            Kind.CONFLICT, "The agency has a report in this cycle", "Go on with that report.", SubmitReport.class),
    REPORT_ALREADY_SUBMITTED(
            Kind.CONFLICT,
            "The report is with those who clear it",
            "Ask for its return, then submit again.",
            Resubmit.class),
    REPORT_ALREADY_CLEARED(Kind.CONFLICT, "The chain has passed", "Nothing is left to clear.", ClearStep.class),
    REPORT_ALREADY_RELEASED(
            Kind.CONFLICT,
            "The report is released",
            "A released version is frozen for good.",
            Resubmit.class,
            ReturnReport.class,
            ReleaseReport.class),
    REPORT_NOT_SUBMITTED(
            Kind.CONFLICT,
            "The report is with the drafter",
            "Wait until it is submitted.",
            ClearStep.class,
            ReturnReport.class),
    REPORT_NOT_CLEARED(
            Kind.CONFLICT,
            "The clearance chain has not passed",
            "Clear the remaining steps before the release.",
            ReleaseReport.class),
    REPORT_EMPTY(
            Kind.CONTENT,
            "The report says nothing",
            "Give an entry, or \"nil\": true with a reason.",
            SubmitReport.class,
            Resubmit.class),
    NIL_REPORT_WITH_ENTRIES(
            Kind.CONTENT,
            "A nil report stands alone",
            "Leave entries out and submit it at once, or leave out nil.",
            SubmitReport.class,
            Resubmit.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            SubmitReport.class,
            Resubmit.class),
    COMMITMENT_NOT_REPORTABLE(
            Kind.CONTENT,
            "Nobody reports on this item",
            "Choose commitments whose addressee is STATE and whose kind is ACTION.",
            SubmitReport.class,
            Resubmit.class),
    COMMITMENT_REPEATED(
            Kind.CONTENT,
            "A commitment is named twice",
            "Name each commitment once.",
            SubmitReport.class,
            Resubmit.class,
            ReleaseReport.class),
    COMMITMENT_NOT_REPORTED(
            Kind.CONTENT,
            "A mandated commitment is left out",
            "Report on it when there is something to say.",
            SubmitReport.class,
            Resubmit.class),
    MANDATE_MISSING(
            Kind.CONTENT,
            "The agency has no mandate over the commitment",
            "Leave the entry out, or let the coordinator assign the mandate.",
            SubmitReport.class,
            Resubmit.class),
    COMPLETED_ON_CONTINUING(
            Kind.CONTENT,
            "The commitment can not be completed",
            "Choose SUSTAINED, or another status.",
            SubmitReport.class,
            Resubmit.class),
    REASON_MISSING(
            Kind.CONTENT,
            "A reason is missing",
            "Give the reason where the finding points.",
            SubmitReport.class,
            Resubmit.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Names and visibility do not fit",
            "List states or organisations with NAMED, only with it.",
            SubmitReport.class,
            Resubmit.class,
            ReleaseReport.class),
    NARRATIVE_MISSING(
            Kind.CONTENT, "The status is not explained", "Tell what was done.", SubmitReport.class, Resubmit.class),
    DRAFTER_MAY_NOT_CLEAR(
            Kind.FORBIDDEN,
            "Who drafted may not clear",
            "Let another person of the state clear this step.",
            ClearStep.class),
    STEP_NOT_HELD(
            Kind.FORBIDDEN,
            "The token does not hold the step",
            "Let the holder of the step act, or wait for yours.",
            ClearStep.class,
            ReturnReport.class),
    STEP_NOT_CURRENT(Kind.CONFLICT, "Another step has the report", "Name the current step, or none.", ClearStep.class),
    EXTERNAL_CLEARANCE_MISSING(
            Kind.CONTENT,
            "The step is cleared in a national system",
            "Give authority, reference and date under \"external\".",
            ClearStep.class),
    EXTERNAL_CLEARANCE_UNEXPECTED(Kind.CONTENT, "The step is cleared here", "Leave \"external\" out.", ClearStep.class),
    RETURN_REASON_MISSING(Kind.CONTENT, "A return carries a reason", "Say what has to change.", ReturnReport.class),
    NO_PREVIOUS_STEP(Kind.CONFLICT, "No step comes before", "Return it to DRAFTER.", ReturnReport.class),
    COMMENT_WITHOUT_ENTRY(
            Kind.CONTENT, "A comment on nothing", "Comment on entries of the report.", ReturnReport.class),
    AUDIENCE_UNKNOWN(Kind.CONTENT, "No such audience", "Name adopted instruments.", ReleaseReport.class),
    RELEASE_EMPTY(
            Kind.CONTENT,
            "Nothing would be released",
            "List an entry, or leave the list out for all.",
            ReleaseReport.class),
    ENTRY_UNKNOWN(
            Kind.CONTENT,
            "The report has no such entry",
            "List commitments that the report has entries on.",
            ReleaseReport.class),
    VISIBILITY_WIDENED(
            Kind.CONTENT,
            "Wider than it was cleared for",
            "Choose the drafted visibility or a narrower one; to widen it, return the report to the drafter.",
            ReleaseReport.class);

    private final Kind kind;
    private final String title;
    private final String remedy;

    @SuppressWarnings("ImmutableEnumChecker") // what Set.of makes is immutable, its type does not say so
    private final Set<Class<?>> commands;

    ReportRefusal(Kind kind, String title, String remedy, Class<?>... commands) {
        this.kind = kind;
        this.title = title;
        this.remedy = remedy;
        this.commands = Set.of(commands);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public boolean meets(Class<?> command) {
        return commands.contains(command);
    }
}
