package org.tallystick.command.report.model;

import static org.tallystick.command.report.model.ReportRefusal.AUTHORITY_MISSING;
import static org.tallystick.command.report.model.ReportRefusal.REASON_MISSING;

import java.util.List;
import java.util.stream.Stream;
import org.tallystick.command.decision.Keeps;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Policy;
import org.tallystick.command.decision.Rule;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.events.report.ReportEvent;
import org.tallystick.events.report.ReportEvent.ReportWithdrawn;

/** Not standing by a report any more, whatever else is under way with it; what was read before was read. */
final class Withdrawing {

    private static final List<Policy<WithdrawReport>> RULES =
            List.of(Withdrawing::aWithdrawalNamesItsAuthority, Withdrawing::aWithdrawalSaysWhy);

    private Withdrawing() {}

    static List<ReportEvent> decide(ReportState state, WithdrawReport command) {
        Report report = Standing.released(state);
        Policy.require(command, RULES);
        return List.of(new ReportWithdrawn(report.version(), command.person(), command.authority(), command.reason()));
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "AUTHORITY_MISSING")
    static Stream<Objection> aWithdrawalNamesItsAuthority(WithdrawReport command) {
        return Texts.required(command.authority(), AUTHORITY_MISSING, "/authority", "Say in whose name.");
    }

    @Keeps(value = Rule.WITH_A_REASON, refusing = "REASON_MISSING")
    static Stream<Objection> aWithdrawalSaysWhy(WithdrawReport command) {
        return Texts.required(command.reason(), REASON_MISSING, "/reason", "Say why it is withdrawn.");
    }
}
