package org.tallystick.command.report;

import static org.tallystick.command.clearance.ClearanceBodies.clearer;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.command.clearance.ClearanceBodies.Clear;
import org.tallystick.command.clearance.model.ClearanceCommand.SendBack;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.events.Text;

/** From what moves a report within its state, and out of it, to commands. */
@Component
class ClearanceCalls {

    private final ReportingView view;

    ClearanceCalls(ReportingView view) {
        this.view = view;
    }

    Call<ReportState> clearance(Request request, String id, Clear body) {
        ReportKey key = ofTheState(request, id);
        return CallFrame.of(key, new ClearReport(body.command(request)), List.of(), null, ReportAnswers.cleared(key));
    }

    Call<ReportState> returning(Request request, String id, ClearanceBodies.Return body) {
        ReturnReport command =
                new ReturnReport(new SendBack(clearer(request), body.to(), Text.of(body.reason())), body.comments());
        return CallFrame.of(ofTheState(request, id), command);
    }

    Call<ReportState> release(Request request, String id, ClearanceBodies.Release body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = CallFrame.find(known, id, request.caller(), null);
        List<String> audience = body.audience();
        ReleaseReport command = new ReleaseReport(
                clearer(request),
                audience == null ? List.of() : audience,
                body.chosen(),
                known.facts().participants(key.instrument(), today(request)),
                known.facts().asOne(key));
        List<Reliance> reliances = known.on("participation/" + key.instrument() + "/" + key.state());
        return CallFrame.of(key, command, reliances, null, ReportAnswers.to(key, command, 200));
    }

    Call<ReportState> reclassification(
            Request request, String id, String commitment, ReleasedBodies.Reclassification body) {
        ReportKey key = ofTheState(request, id);
        ReclassifyEntry command = new ReclassifyEntry(
                commitment,
                body.visibility(),
                body.names(),
                view.current().facts().participants(key.instrument(), today(request)),
                request.actor().person(),
                Text.of(body.reason()));
        return CallFrame.of(key, command);
    }

    Call<ReportState> withdrawal(Request request, String id, ReleasedBodies.Withdrawal body) {
        WithdrawReport command =
                new WithdrawReport(request.actor().person(), Text.of(body.authority()), Text.of(body.reason()));
        return CallFrame.of(ofTheState(request, id), command);
    }

    Call<ReportState> expungement(Request request, String id, String commitment, ReleasedBodies.Expungement body) {
        ExpungeContent command = new ExpungeContent(
                commitment,
                body.version(),
                request.actor().person(),
                Text.of(body.authority()),
                Text.of(body.reason()));
        return CallFrame.of(ofTheState(request, id), command);
    }

    Call<ReportState> keepingDrafts(Request request, String id, ReleasedBodies.Retention body) {
        KeepDrafts command = new KeepDrafts(request.actor().person(), Text.of(body.reason()));
        return CallFrame.of(ofTheState(request, id), command);
    }

    Call<ReportState> recall(Request request, String id, SubmissionBodies.Recall body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = ofTheAgency(known, request, id);
        RecallReport command =
                new RecallReport(facts(known, request, key), CallFrame.author(request), Text.of(body.reason()));
        return CallFrame.byAgency(known, key, command);
    }

    Call<ReportState> delegation(Request request, String id, String commitment, SubmissionBodies.Delegation body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = ofTheAgency(known, request, id);
        DelegateEntry command = new DelegateEntry(
                facts(known, request, key),
                commitment,
                Rights.ownAgency(request.caller()),
                body.agency(),
                known.facts().agenciesOf(key.state()).existing(),
                request.actor().person(),
                Text.of(body.reason()));
        return CallFrame.of(key, command, CallFrame.reliances(known, key), null, ReportAnswers.to(key, command, 200));
    }

    Call<ReportState> takingBack(Request request, String id, String commitment) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = ofTheAgency(known, request, id);
        EndDelegation command = new EndDelegation(
                facts(known, request, key), commitment, request.actor().person());
        return CallFrame.byAgency(known, key, command);
    }

    private static Facts facts(Snapshot<ReportingFacts> known, Request request, ReportKey key) {
        return known.facts().of(key, Rights.ownAgency(request.caller()));
    }

    private static LocalDate today(Request request) {
        return LocalDate.ofInstant(request.now(), ZoneOffset.UTC);
    }

    private ReportKey ofTheState(Request request, String id) {
        return CallFrame.find(view.current(), id, request.caller(), null);
    }

    private static ReportKey ofTheAgency(Snapshot<ReportingFacts> known, Request request, String id) {
        return CallFrame.find(known, id, request.caller(), Rights.ownAgency(request.caller()));
    }
}
