package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.CHAIN_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.CYCLE_UNKNOWN;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.events.report.ReportEvent.BoundChain;

/** The rules of a submission, in the order in which they are told. */
public final class SubmissionRules {

    /** Whether anything may be submitted here and now: the first that objects is the answer. */
    private static final List<Policy<Submission>> GATES = List.of(
            AdmissionPolicies::instrumentIsAdopted,
            AdmissionPolicies::stateTakesPart,
            AdmissionPolicies::agencyIsRegistered,
            AdmissionPolicies::cycleIsKnown,
            AdmissionPolicies::cycleIsOpen,
            AdmissionPolicies::beforeTheClosingInstant,
            AdmissionPolicies::stateAgreedToTheCycle,
            AdmissionPolicies::chainIsInForce);

    /** What is wrong in whatever is recorded, draft or not: all objections are told at once. */
    private static final List<Policy<Submission>> ALWAYS = List.of(
            EntryPolicies::commitmentIsInTheCatalogue,
            EntryPolicies::commitmentIsReportable,
            EntryPolicies::everyCommitmentOnce,
            EntryPolicies::withinTheMandate,
            EntryPolicies::nilReportStandsAlone);

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
    private static final List<Policy<Submission>> ADVICE =
            List.of(EntryPolicies::mandatedCommitmentsAreThere, EntryPolicies::statusIsExplained);

    private SubmissionRules() {}

    /** @throws Refused when a rule that blocks is broken */
    static Admission admit(Submission submission) {
        GATES.forEach(gate -> Policy.require(submission, List.of(gate)));
        Policy.require(submission, blocking(submission));
        return admission(submission.facts());
    }

    /** What is recorded all the same; a draft is told as a warning what would block its submission. */
    public static List<Finding> warnings(ReportState state, ReportCommand command) {
        return switch (command) {
            case ReportCommand.SubmitReport c -> warnings(Submission.first(c));
            case ReportCommand.Resubmit c
            when state instanceof ReportState.Opened opened -> warnings(Submission.again(opened.report(), c));
            case ReportCommand.Resubmit _,
                    ReportCommand.ClearStep _,
                    ReportCommand.ReturnReport _,
                    ReportCommand.ReleaseReport _ -> List.of();
        };
    }

    private static List<Finding> warnings(Submission submission) {
        Stream<Policy<Submission>> pending = submission.complete() ? Stream.of() : COMPLETE.stream();
        return Policy.objections(
                        submission, Stream.concat(pending, ADVICE.stream()).toList())
                .stream()
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
        BoundChain chain = facts.chain();
        if (cycle == null) {
            throw new Refused(CYCLE_UNKNOWN, "The instrument has no cycle of this period.");
        }
        if (chain == null) {
            throw new Refused(CHAIN_MISSING, "The state has set no clearance chain for this agency.");
        }
        return new Admission(cycle, chain);
    }
}
