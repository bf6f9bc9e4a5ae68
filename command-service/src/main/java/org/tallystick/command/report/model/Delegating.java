package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.AGENCY_UNKNOWN;
import static org.tallystick.command.report.model.ReportRefusal.DELEGATION_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.DELEGATION_TO_ITSELF;
import static org.tallystick.command.report.model.ReportRefusal.ENTRY_DELEGATED;
import static org.tallystick.command.report.model.ReportRefusal.MANDATE_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.DelegationEnded;
import org.tallystick.events.report.ReportEvent.EntryDelegated;

/** Letting another agency write an entry: who has the mandate submits, and thereby approves, what it wrote. */
final class Delegating {

    private static final List<Policy<Delegation>> RULES = List.of(
            Delegating::withinTheMandate,
            Delegating::agencyIsKnown,
            Delegating::notToItself,
            Delegating::notTwice,
            Delegating::aDelegationSaysWhy);

    private Delegating() {}

    record Delegation(Report report, DelegateEntry command) {}

    static List<ReportEvent> decide(ReportState state, DelegateEntry command) {
        Delegation delegation = new Delegation(Drafting.draft(state), command);
        SubmissionRules.requireStanding(command.facts());
        SubmissionRules.requireTakingPart(command.facts());
        RULES.forEach(rule -> Policy.require(delegation, List.of(rule)));
        return List.of(new EntryDelegated(command.commitment(), command.to(), command.person(), command.reason()));
    }

    static List<ReportEvent> decide(ReportState state, EndDelegation command) {
        Report report = Drafting.draft(state);
        SubmissionRules.requireStanding(command.facts());
        String agency = report.written().delegate(command.commitment());
        if (agency == null) {
            throw new Refused(DELEGATION_MISSING, "No other agency writes this entry.");
        }
        return List.of(new DelegationEnded(command.commitment(), agency, command.person()));
    }

    /** Nobody hands over what is not his. */
    @Keeps(value = Rule.WITHIN_THE_MANDATE, refusing = "MANDATE_MISSING")
    static Stream<Objection> withinTheMandate(Delegation d) {
        return unless(
                d.command().facts().mandated().contains(d.command().commitment()),
                MANDATE_MISSING,
                "",
                "The agency has no mandate over the commitment in the period of the cycle.");
    }

    static Stream<Objection> agencyIsKnown(Delegation d) {
        return unless(
                d.command().agencies().contains(d.command().to()),
                AGENCY_UNKNOWN,
                "/agency",
                "Name a registered agency of the state.");
    }

    static Stream<Objection> notToItself(Delegation d) {
        return unless(
                !d.command().from().equals(d.command().to()), DELEGATION_TO_ITSELF, "/agency", "Name another agency.");
    }

    static Stream<Objection> notTwice(Delegation d) {
        return unless(
                !d.report().written().delegated().containsKey(d.command().commitment()),
                ENTRY_DELEGATED,
                "",
                "Another agency writes this entry; take it back first.");
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aDelegationSaysWhy(Delegation d) {
        return Texts.required(d.command().reason(), REASON_MISSING, "/reason", "Say why another agency writes it.");
    }

    private static Stream<Objection> unless(boolean kept, ReportRefusal code, String pointer, String text) {
        return kept ? Stream.empty() : Stream.of(new Objection(code, pointer, text));
    }
}
