package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.CHAIN_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
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
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;

/** The rules of a submission, in the order in which they are told. */
public final class SubmissionRules {

    /** Whether anything may be submitted here and now: the first that objects is the answer. */
    private static final List<Policy<Submission>> GATES = List.of(
            AdmissionPolicies::instrumentIsAdopted,
            s -> AdmissionPolicies.stateTakesPart(s.facts()),
            s -> AdmissionPolicies.agencyIsRegistered(s.facts()),
            s -> AdmissionPolicies.agencyIsNotSuspended(s.facts()),
            s -> AdmissionPolicies.agencyExistsStill(s.facts()),
            AdmissionPolicies::cycleIsKnown,
            AdmissionPolicies::cycleIsOpen,
            AdmissionPolicies::beforeTheClosingInstant,
            AdmissionPolicies::stateAgreedToTheCycle,
            AdmissionPolicies::chainIsInForce,
            SignaturePolicies::signedWhereTheStateWantsIt,
            SignaturePolicies::noDraftIsSigned,
            SignaturePolicies::allThatIsSubmittedIsSigned);

    /** Rule 6: whether the agency may change its report at all. */
    private static final List<Policy<Facts>> STANDING = List.of(
            AdmissionPolicies::agencyIsRegistered,
            AdmissionPolicies::agencyIsNotSuspended,
            AdmissionPolicies::agencyExistsStill);

    /** What is wrong in whatever is recorded, draft or not: all objections are told at once. */
    private static final List<Policy<Submission>> ALWAYS = List.of(
            EntryPolicies::commitmentIsInTheCatalogue,
            EntryPolicies::commitmentIsReportable,
            EntryPolicies::everyCommitmentOnce,
            EntryPolicies::withinTheMandate,
            EntryPolicies::nilReportStandsAlone,
            EntryPolicies::prefillHasASource,
            EntryPolicies::prefillIsReadBeforeItIsSubmitted,
            EntryPolicies::unchangedRepeatsARelease,
            EntryPolicies::unchangedSaysNothingElse,
            DetailPolicies::measureEndsAfterItBegins,
            DetailPolicies::eachIndicatorOnce,
            DetailPolicies::eachGroupOnce,
            IndicatorPolicies::indicatorIsDefined,
            IndicatorPolicies::unitIsThatOfTheDefinition,
            IndicatorPolicies::groupsAreOfTheDefinition,
            IndicatorPolicies::currencyStandsWithMoney,
            DetailPolicies::moneyIsNamed,
            DetailPolicies::currencyExists,
            DetailPolicies::eachTranslationOnce);

    /** What a draft may still lack, and a submission may not. */
    private static final List<Policy<Submission>> COMPLETE = List.of(
            EntryPolicies::somethingIsReported,
            EntryPolicies::neverCompletedWhereItContinues,
            EntryPolicies::stalledSaysWhy,
            EntryPolicies::notApplicableSaysWhy,
            EntryPolicies::goingBackSaysWhy,
            EntryPolicies::namedNamesSomebody,
            EntryPolicies::nilReportSaysWhy);

    /** What an agency should look at again, and may leave. */
    private static final List<Policy<Submission>> ADVICE = List.of(
            EntryPolicies::mandatedCommitmentsAreThere,
            EntryPolicies::statusIsExplained,
            SignaturePolicies::theIssuerCountsOn);

    private static final List<Policy<Submission>> ADVICE_ON_A_DRAFT =
            Stream.concat(COMPLETE.stream(), ADVICE.stream()).toList();

    private static final List<Policy<Submission>> ADVICE_ON_AN_ENTRY = Stream.concat(
                    COMPLETE.stream(), Stream.<Policy<Submission>>of(EntryPolicies::statusIsExplained))
            .toList();

    private SubmissionRules() {}

    /** @throws Refused when a rule that blocks is broken */
    static Admission admit(Submission submission) {
        GATES.forEach(gate -> Policy.require(submission, List.of(gate)));
        Policy.require(submission, blocking(submission));
        return admission(submission.facts());
    }

    /** @throws Refused when the agency that acts is not in good standing */
    static void requireStanding(Facts facts) {
        STANDING.forEach(gate -> Policy.require(facts, List.of(gate)));
    }

    /** @throws Refused when the state takes no part in the cycle */
    static void requireTakingPart(Facts facts) {
        Policy.require(facts, List.<Policy<Facts>>of(AdmissionPolicies::stateTakesPart));
    }

    /** What is recorded all the same; a draft is told as a warning what would block its submission. */
    public static List<Finding> warnings(ReportState state, ReportCommand command) {
        return switch (command) {
            case SubmitReport c -> warnings(Submission.first(c), ADVICE_ON_A_DRAFT);
            case Resubmit c -> warnings(Submission.again(report(state), c), ADVICE);
            case CorrectReport c -> warnings(Submission.correction(report(state), c), ADVICE);
            case RecordEntry c -> warnings(Submission.of(report(state), c), ADVICE_ON_AN_ENTRY);
            case RemoveEntry _,
                    DelegateEntry _,
                    EndDelegation _,
                    RecallReport _,
                    ClearReport _,
                    ReturnReport _,
                    ReleaseReport _,
                    ReclassifyEntry _,
                    WithdrawReport _,
                    ExpungeContent _,
                    EraseDrafts _,
                    KeepDrafts _,
                    AcknowledgeReport _,
                    QueryReport _,
                    AnswerQuery _ -> List.of();
        };
    }

    private static Report report(ReportState state) {
        if (state instanceof ReportState.Opened opened) {
            return opened.report();
        }
        throw new IllegalStateException("decided, and nothing was opened");
    }

    private static List<Finding> warnings(Submission submission, List<Policy<Submission>> rules) {
        return Policy.objections(submission, rules).stream()
                .map(Objection::warning)
                .toList();
    }

    private static List<Policy<Submission>> blocking(Submission submission) {
        return submission.complete()
                ? Stream.concat(ALWAYS.stream(), COMPLETE.stream()).toList()
                : ALWAYS;
    }

    private static Admission admission(Facts facts) {
        Facts.Cycle cycle = facts.cycle();
        Chains chain = facts.chain();
        if (cycle == null) {
            throw new Refused(CYCLE_UNKNOWN, "The instrument has no cycle of this period.");
        }
        if (chain == null) {
            throw new Refused(CHAIN_MISSING, "The state has set no clearance chain for this agency.");
        }
        return new Admission(cycle, chain);
    }
}
