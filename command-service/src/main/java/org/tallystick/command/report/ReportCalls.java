package org.tallystick.command.report;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Streams;
import org.tallystick.command.report.model.Clearer;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportCommand.ClearStep;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportDecider;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.model.ReportState.NotOpened;
import org.tallystick.command.report.model.SubmissionRules;
import org.tallystick.events.Text;
import org.tallystick.events.report.ReportEvent;

/** From what callers send about a report to commands with the facts of this moment. */
@Component
class ReportCalls {

    private final ReportingView view;
    private final Streams streams;
    private final InstantSource clock;
    private final ReportKeys keys = new ReportKeys();

    ReportCalls(ReportingView view, Streams streams, InstantSource clock) {
        this.view = view;
        this.streams = streams;
        this.clock = clock;
    }

    Call<ReportState> submission(Request request, SubmissionBodies.NewReport body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = new ReportKey(
                body.instrument(), body.cycle(), Rights.ownState(request.caller()), Rights.ownAgency(request.caller()));
        Facts facts = known.facts().of(key);
        SubmitReport command = new SubmitReport(key, facts, body.content(), body.submits(), person(request), now());
        return call(key, command, reliances(known, key), facts, 201);
    }

    Call<ReportState> resubmission(Request request, String id, SubmissionBodies.Again body) {
        Snapshot<ReportingFacts> known = view.current();
        ReportKey key = find(known, id, request.caller(), Rights.ownAgency(request.caller()));
        Facts facts = known.facts().of(key);
        Resubmit command = new Resubmit(facts, body.content(), person(request), now());
        return call(key, command, reliances(known, key), facts, 200);
    }

    Call<ReportState> clearance(Request request, String id, ClearanceBodies.Clearance body) {
        ClearanceBodies.External external = body.external();
        ClearStep command = new ClearStep(clearer(request), body.step(), external == null ? null : external.part());
        ReportKey key = find(view.current(), id, request.caller(), null);
        return call(key, command, List.of(), null, ReportAnswers.cleared(key));
    }

    Call<ReportState> returning(Request request, String id, ClearanceBodies.Return body) {
        ReturnReport command = new ReturnReport(clearer(request), body.to(), Text.of(body.reason()), body.comments());
        ReportKey key = find(view.current(), id, request.caller(), null);
        return call(key, command, List.of(), null, 200);
    }

    Call<ReportState> release(Request request, String id, ClearanceBodies.Release body) {
        Snapshot<ReportingFacts> known = view.current();
        List<String> audience = body.audience();
        ReleaseReport command = new ReleaseReport(
                audience == null ? List.of() : audience,
                body.chosen(),
                known.facts().participants());
        return call(find(known, id, request.caller(), null), command, List.of(), null, 200);
    }

    /** What the call would find, from the report as it stands. */
    List<Finding> rehearse(Request request, Call<ReportState> call) {
        ReportState state = streams.fold(request, call, new NotOpened(), ReportEvent.class, ReportState::after);
        ReportCommand command = (ReportCommand) call.command();
        ReportDecider.decide(state, command);
        return SubmissionRules.warnings(state, command);
    }

    private static Call<ReportState> call(
            ReportKey key, ReportCommand command, List<Reliance> reliances, @Nullable Facts facts, int status) {
        return call(key, command, reliances, facts, ReportAnswers.to(key, command, status));
    }

    private static Call<ReportState> call(
            ReportKey key,
            ReportCommand command,
            List<Reliance> reliances,
            @Nullable Facts facts,
            Function<ReportState, Answer> answer) {
        Facts.Cycle cycle = facts == null ? null : facts.cycle();
        Instant validUntil = cycle == null ? null : cycle.closesAt();
        return new Call<>("report/" + ReportAnswers.id(key), key.state(), command, reliances, validUntil, answer);
    }

    private static List<Reliance> reliances(Snapshot<ReportingFacts> known, ReportKey key) {
        return known.on(
                "instrument/" + key.instrument(),
                "participation/" + key.instrument() + "/" + key.state(),
                "agency/" + key.state(),
                "cycle/" + key.instrument() + "/" + key.cycle());
    }

    /** Reports of other states and agencies, and those that the token's instruments do not cover, do not exist for the caller. */
    private ReportKey find(Snapshot<ReportingFacts> known, String id, Caller caller, @Nullable String agency) {
        return ReportAnswers.uuid(id)
                .flatMap(uuid -> keys.find(uuid, Rights.ownState(caller), known.facts()))
                .filter(key -> agency == null || key.agency().equals(agency))
                .filter(key -> caller.instruments().contains(key.instrument()))
                .orElseThrow(() -> new Refused(ReportRefusal.REPORT_NOT_FOUND, "No such report for this caller."));
    }

    private static Clearer clearer(Request request) {
        Caller caller = request.caller();
        return new Clearer(
                caller.hasRole("coordinator"),
                caller.hasRole("clearer"),
                caller.steps(),
                caller.agency(),
                person(request),
                request.actor().id());
    }

    private static UUID person(Request request) {
        return request.actor().person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
