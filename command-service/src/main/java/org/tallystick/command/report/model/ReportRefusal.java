package org.tallystick.command.report.model;

import java.util.Set;
import org.tallystick.command.decision.RefusalCode;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.Drafts;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.EraseDrafts;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportCommand.Submits;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.command.report.model.ReportCommand.Writes;

/** Why a report does not go on as asked; those about entries are the codes of findings too. */
public enum ReportRefusal implements RefusalCode {
    REPORT_NOT_FOUND(
            Kind.UNKNOWN,
            "No such report",
            "Use the id of a receipt of your agency or state, or of a released report.",
            Drafts.class,
            RecallReport.class,
            ClearReport.class,
            ReturnReport.class,
            ReleaseReport.class,
            CorrectReport.class,
            ReclassifyEntry.class,
            WithdrawReport.class,
            ExpungeContent.class,
            AcknowledgeReport.class,
            QueryReport.class,
            AnswerQuery.class,
            KeepFile.class,
            KeepDrafts.class),
    INSTRUMENT_UNKNOWN(
            Kind.CONTENT, "No such instrument", "Name an adopted instrument that your token covers.", Writes.class),
    STATE_NOT_JOINED(
            Kind.CONFLICT,
            "The state takes no part in the instrument",
            "Let the state join the instrument first.",
            Writes.class,
            DelegateEntry.class,
            KeepFile.class),
    AGENCY_NOT_REGISTERED(
            Kind.CONFLICT,
            "The agency is not registered",
            "Let the coordinator of the state register it.",
            Writes.class,
            Drafts.class,
            RecallReport.class,
            KeepFile.class),
    AGENCY_SUSPENDED(
            Kind.CONFLICT,
            "The agency is suspended",
            "Let the coordinator of the state reinstate it.",
            Writes.class,
            Drafts.class,
            RecallReport.class,
            KeepFile.class),
    AGENCY_DISSOLVED(
            Kind.CONFLICT,
            "The agency is no more",
            "Let the agency that is responsible for its reports carry them on.",
            Writes.class,
            Drafts.class,
            RecallReport.class,
            KeepFile.class),
    CYCLE_UNKNOWN(Kind.CONTENT, "No such cycle", "Name the period of a cycle of the instrument.", Writes.class),
    CYCLE_NOT_OPEN(
            Kind.CONFLICT,
            "The cycle is not open",
            "Wait until it is opened.",
            SubmitReport.class,
            Resubmit.class,
            RecordEntry.class),
    CYCLE_CLOSED(
            Kind.CONFLICT,
            "The cycle is closed",
            "Go on with the next cycle.",
            SubmitReport.class,
            Resubmit.class,
            RecordEntry.class),
    CYCLE_NOT_AGREED(
            Kind.CONFLICT,
            "The state has not agreed to the cycle",
            "Reports are expected from states that agreed before the opening; go on with the next cycle.",
            Writes.class),
    CHAIN_MISSING(
            Kind.CONFLICT,
            "No clearance chain",
            "Let the coordinator of the state set a chain for the agency.",
            Writes.class),
    REPORT_ALREADY_OPENED(
            Kind.CONFLICT, "The agency has a report in this cycle", "Go on with that report.", SubmitReport.class),
    REPORT_ALREADY_SUBMITTED(
            Kind.CONFLICT,
            "The report is with those who clear it",
            "Recall it while nobody has cleared a step, or ask for its return; then go on.",
            Drafts.class,
            KeepFile.class),
    REPORT_ALREADY_CLEARED(Kind.CONFLICT, "The chain has passed", "Nothing is left to clear.", ClearReport.class),
    REPORT_ALREADY_RELEASED(
            Kind.CONFLICT,
            "The report is released",
            "A released version is frozen for good; correct it instead.",
            Drafts.class,
            RecallReport.class,
            ReturnReport.class,
            ReleaseReport.class),
    REPORT_NOT_SUBMITTED(
            Kind.CONFLICT,
            "The report is with the drafter",
            "Wait until it is submitted.",
            RecallReport.class,
            ClearReport.class,
            ReturnReport.class),
    REPORT_NOT_CLEARED(
            Kind.CONFLICT,
            "The clearance chain has not passed",
            "Clear the remaining steps before the release.",
            ReleaseReport.class),
    REPORT_NOT_RELEASED(
            Kind.CONFLICT,
            "Nothing of the report is released",
            "Change the draft instead, or wait for the release.",
            CorrectReport.class,
            ReclassifyEntry.class,
            WithdrawReport.class,
            AnswerQuery.class),
    REPORT_WITHDRAWN(
            Kind.CONFLICT,
            "The report is withdrawn",
            "Nothing follows a withdrawal; report in the next cycle.",
            Drafts.class,
            RecallReport.class,
            ClearReport.class,
            ReturnReport.class,
            ReleaseReport.class,
            CorrectReport.class,
            ReclassifyEntry.class,
            WithdrawReport.class,
            AcknowledgeReport.class,
            QueryReport.class,
            AnswerQuery.class,
            KeepFile.class),
    RECALL_TOO_LATE(
            Kind.CONFLICT, "A step has been cleared", "Ask whoever has the report to return it.", RecallReport.class),
    CORRECTION_UNDER_WAY(
            Kind.CONFLICT,
            "A correction is under way",
            "Go on with that one: return it to change it.",
            CorrectReport.class),
    REPORT_EMPTY(
            Kind.CONTENT, "The report says nothing", "Give an entry, or \"nil\": true with a reason.", Submits.class),
    NIL_REPORT_WITH_ENTRIES(
            Kind.CONTENT,
            "A nil report stands alone",
            "Leave entries out and submit it at once, or leave out nil.",
            SubmitReport.class,
            Resubmit.class),
    PREFILL_WITHOUT_SOURCE(Kind.CONTENT, "There is nothing to start from", "Leave out prefill.", SubmitReport.class),
    PREFILL_NOT_KEPT(
            Kind.CONTENT,
            "A pre-filled report is kept first",
            "Send \"submit\": false, look at the draft, then submit it.",
            SubmitReport.class),
    UNCHANGED_WITHOUT_RELEASE(
            Kind.CONTENT,
            "No such entry was released before",
            "Give the status of the agency's last released entry on the commitment, or report anew.",
            Writes.class),
    UNCHANGED_WITH_CONTENT(
            Kind.CONTENT,
            "An unchanged entry says nothing else",
            "Leave out texts and details, or leave out unchanged.",
            Writes.class),
    COMMITMENT_UNKNOWN(
            Kind.CONTENT,
            "The catalogue has no such commitment",
            "Take paths from the catalogue of the instrument.",
            Writes.class),
    COMMITMENT_NOT_REPORTABLE(
            Kind.CONTENT,
            "Nobody reports on this item",
            "Choose commitments whose addressee is STATE and whose kind is ACTION.",
            Writes.class),
    COMMITMENT_REPEATED(
            Kind.CONTENT,
            "A commitment is named twice",
            "Name each commitment once.",
            Submits.class,
            ReleaseReport.class),
    COMMITMENT_NOT_REPORTED(
            Kind.CONTENT,
            "A mandated commitment is left out",
            "Report on it when there is something to say.",
            Submits.class),
    COMMITMENT_ELSEWHERE(
            Kind.CONTENT,
            "The entry is on another commitment",
            "Give the commitment of the address.",
            RecordEntry.class),
    MANDATE_MISSING(
            Kind.CONTENT,
            "The agency has no mandate over the commitment",
            "Leave the entry out, or let the coordinator assign the mandate.",
            Writes.class,
            DelegateEntry.class),
    COMPLETED_ON_CONTINUING(
            Kind.CONTENT, "The commitment can not be completed", "Choose SUSTAINED, or another status.", Writes.class),
    REASON_MISSING(
            Kind.CONTENT,
            "A reason is missing",
            "Give the reason where the finding points.",
            Writes.class,
            DelegateEntry.class,
            RecallReport.class,
            ReclassifyEntry.class,
            WithdrawReport.class,
            ExpungeContent.class,
            KeepDrafts.class),
    AUTHORITY_MISSING(
            Kind.CONTENT,
            "An authority is missing",
            "Say in whose name it is done.",
            WithdrawReport.class,
            ExpungeContent.class),
    CONTENT_ALREADY_EXPUNGED(
            Kind.CONFLICT, "What was typed is destroyed already", "Nothing is left to do.", ExpungeContent.class),
    DRAFTS_ALREADY_KEPT(Kind.CONFLICT, "The drafts are kept already", "Nothing is left to do.", KeepDrafts.class),
    DRAFTS_NOT_THERE(Kind.CONFLICT, "No drafts are left to erase", "Nothing is left to do.", EraseDrafts.class),
    NAMES_MISSING(
            Kind.CONTENT,
            "Names and visibility do not fit",
            "List states or organisations with NAMED, only with it.",
            Writes.class,
            ReleaseReport.class,
            ReclassifyEntry.class),
    NARRATIVE_MISSING(Kind.CONTENT, "The status is not explained", "Tell what was done.", Writes.class),
    DATES_REVERSED(Kind.CONTENT, "A measure ends before it begins", "Give the later date under \"to\".", Writes.class),
    INDICATOR_REPEATED(
            Kind.CONTENT,
            "An indicator stands twice",
            "Give each indicator one value, by groups where needed.",
            Writes.class),
    INDICATOR_UNDEFINED(
            Kind.CONTENT,
            "The catalogue does not define the indicator",
            "Take indicators of the commitment from the catalogue version of the cycle, or leave the value out.",
            Writes.class),
    INDICATOR_UNIT_DIFFERS(
            Kind.CONTENT,
            "The indicator is defined in another unit",
            "Give the value in the unit of its definition.",
            Writes.class),
    INDICATOR_GROUP_UNDEFINED(
            Kind.CONTENT,
            "The indicator is not broken down in this way",
            "Give categories of its definition: those of \"sex\" under SEX, of \"age\" and \"age-group\" under AGE, all others under"
                    + " OTHER.",
            Writes.class),
    INDICATOR_CURRENCY_UNFIT(
            Kind.CONTENT,
            "Currency and unit do not fit",
            "Give a currency (ISO 4217) with MONEY, and only with it.",
            Writes.class),
    GROUP_REPEATED(Kind.CONTENT, "A group stands twice", "Give each group of a dimension one value.", Writes.class),
    MONEY_MISSING(
            Kind.CONTENT,
            "Amount and currency belong together",
            "Give both; only what is given in kind may do without.",
            Writes.class),
    CURRENCY_UNKNOWN(Kind.CONTENT, "No such currency", "Give a code of ISO 4217.", Writes.class),
    TRANSLATION_REPEATED(
            Kind.CONTENT,
            "The narrative is in that language already",
            "Give one translation of each kind per language, and none into the original's.",
            Writes.class),
    EVIDENCE_FILE_UNKNOWN(
            Kind.CONTENT,
            "No such file is kept for the report",
            "Send the file for this report first, and give what that is answered with.",
            Writes.class),
    ENTRY_NOT_FOUND(
            Kind.UNKNOWN,
            "No such entry",
            "Name a commitment that the report has an entry on.",
            RemoveEntry.class,
            ReclassifyEntry.class,
            ExpungeContent.class,
            QueryReport.class),
    ENTRY_DELEGATED(
            Kind.CONFLICT,
            "Another agency writes the entry",
            "Take it back first.",
            Resubmit.class,
            RecordEntry.class,
            RemoveEntry.class,
            DelegateEntry.class),
    AGENCY_UNKNOWN(Kind.CONTENT, "No such agency", "Name a registered agency of the state.", DelegateEntry.class),
    DELEGATION_TO_ITSELF(Kind.CONTENT, "The agency writes it already", "Name another agency.", DelegateEntry.class),
    DELEGATION_MISSING(
            Kind.CONFLICT, "No other agency writes the entry", "Nothing is to be taken back.", EndDelegation.class),
    COMMENT_WITHOUT_ENTRY(
            Kind.CONTENT, "A comment on nothing", "Comment on entries of the report.", ReturnReport.class),
    RELEASED_WITH_OTHERS(
            Kind.CONFLICT,
            "The state releases under one signature",
            "Put the report into the national submission of the cycle, and release that.",
            ReleaseReport.class),
    RELEASE_NOT_HELD(
            Kind.FORBIDDEN,
            "Only the coordinator releases",
            "Let the coordinator of the state release it.",
            ReleaseReport.class),
    AUDIENCE_NOT_COVERED(
            Kind.CONTENT,
            "The chain does not cover the audience",
            "Name the report's own instrument, or leave the audience out: nobody has cleared it for others.",
            ReleaseReport.class),
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
            "Choose the drafted visibility or a narrower one; to widen it, let it pass the chain again.",
            ReleaseReport.class,
            ReclassifyEntry.class),
    VISIBILITY_THE_SAME(Kind.CONFLICT, "Nothing would change", "Choose other readers.", ReclassifyEntry.class),
    VERSION_STALE(
            Kind.STALE,
            "A newer version is released",
            "Read it again, and name the version that you read.",
            AcknowledgeReport.class,
            QueryReport.class),
    REPORT_ALREADY_ACKNOWLEDGED(
            Kind.CONFLICT, "The version is acknowledged", "Nothing is left to do.", AcknowledgeReport.class),
    QUESTION_MISSING(Kind.CONTENT, "The question is missing", "Say what is asked.", QueryReport.class),
    QUERIES_TOO_MANY(Kind.CONFLICT, "Too many queries are open", "Wait for answers.", QueryReport.class),
    QUERY_NOT_FOUND(Kind.UNKNOWN, "No such query", "Use the number of a query on this report.", AnswerQuery.class),
    QUERY_ALREADY_ANSWERED(Kind.CONFLICT, "The query has its answer", "Nothing is left to answer.", AnswerQuery.class),
    ANSWER_MISSING(Kind.CONTENT, "The answer is missing", "Say something.", AnswerQuery.class),
    SIGNATURE_REQUIRED(
            Kind.CONFLICT,
            "The agency signs what it submits",
            "Send the same as application/jose, signed with a registered key of the agency.",
            Submits.class),
    SIGNED_DRAFT(
            Kind.CONTENT,
            "A draft is not signed",
            "Submit it, or keep the draft unsigned and sign the submission.",
            SubmitReport.class),
    SIGNATURE_INCOMPLETE(
            Kind.CONTENT,
            "The signature does not cover the report",
            "Sign all entries of the report at once, or remove what is not to be submitted.",
            Resubmit.class),
    ISSUER_SEQ_GAP(
            Kind.CONTENT,
            "Numbers of the issuer are missing",
            "A warning: look for what was signed under the numbers in between and has not arrived.",
            Submits.class);

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
        return commands.stream().anyMatch(asked -> asked.isAssignableFrom(command));
    }
}
