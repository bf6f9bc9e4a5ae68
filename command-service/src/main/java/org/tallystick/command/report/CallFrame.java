package org.tallystick.command.report;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.report.model.Author;
import org.tallystick.command.report.model.Facts;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.command.report.model.ReportState;

/** What all calls about a report have in common. */
final class CallFrame {

    private CallFrame() {}

    static Call<ReportState> of(ReportKey key, ReportCommand command) {
        return of(key, command, List.of(), null, ReportAnswers.to(key, command, 200));
    }

    /** @param until when the decision holds no more, null for never */
    static Call<ReportState> of(
            ReportKey key,
            ReportCommand command,
            List<Reliance> reliances,
            @Nullable Instant until,
            Function<ReportState, Answer> answer) {
        return new Call<>(stream(key), key.state(), command, reliances, until, answer);
    }

    /** For an agency that may do so only as long as it stands as it was seen. */
    static Call<ReportState> byAgency(Snapshot<ReportingFacts> known, ReportKey key, ReportCommand command) {
        return of(key, command, known.on("agency/" + key.state()), null, ReportAnswers.to(key, command, 200));
    }

    static String stream(ReportKey key) {
        return "report/" + ReportAnswers.id(key);
    }

    static List<Reliance> reliances(Snapshot<ReportingFacts> known, ReportKey key) {
        return known.on(
                "instrument/" + key.instrument(),
                "participation/" + key.instrument() + "/" + key.state(),
                "agency/" + key.state(),
                "cycle/" + key.instrument() + "/" + key.cycle());
    }

    /** Before it the decision can change with the time; after it, only a correction was let through. */
    static @Nullable Instant closing(Facts facts, Instant now) {
        Facts.Cycle cycle = facts.cycle();
        return cycle == null || !now.isBefore(cycle.closesAt()) ? null : cycle.closesAt();
    }

    /** Reports of other states and agencies, and those that the token's instruments do not cover, do not exist for the caller. */
    static ReportKey find(Snapshot<ReportingFacts> known, String id, Caller caller, @Nullable String agency) {
        return ReportAnswers.uuid(id)
                .flatMap(uuid -> known.facts().find(uuid, Rights.ownState(caller), agency))
                .filter(key -> caller.instruments().contains(key.instrument()))
                .orElseThrow(CallFrame::notFound);
    }

    /** For a caller of no state; whether anything of it is released is the decider's to say. */
    static ReportKey findForOthers(Snapshot<ReportingFacts> known, String id, Caller caller) {
        return ReportAnswers.uuid(id)
                .flatMap(uuid -> known.facts().find(uuid))
                .filter(key -> caller.instruments().contains(key.instrument()))
                .orElseThrow(CallFrame::notFound);
    }

    static Refused notFound() {
        return new Refused(ReportRefusal.REPORT_NOT_FOUND, "No such report for this caller.");
    }

    static Author author(Request request) {
        return new Author(request.actor().person(), request.actor().id());
    }
}
