package org.tallystick.command.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Request;
import org.tallystick.command.report.model.ReportCommand;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportKey;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.events.Text;

/** From what the secretariat says about a released report, and what the state answers, to commands. */
@Component
class ConversationCalls {

    private final ReportingView view;

    ConversationCalls(ReportingView view) {
        this.view = view;
    }

    Call<ReportState> acknowledgement(Request request, String id) {
        AcknowledgeReport command =
                new AcknowledgeReport(version(request), request.actor().person());
        return toOthers(request, id, command);
    }

    Call<ReportState> query(Request request, String id, ReleasedBodies.Query body) {
        QueryReport command = new QueryReport(
                version(request), body.commitment(), request.actor().person(), Text.of(body.question()));
        return toOthers(request, id, command);
    }

    Call<ReportState> answer(Request request, String id, int query, ReleasedBodies.Answer body) {
        AnswerQuery command = new AnswerQuery(query, request.actor().person(), Text.of(body.answer()));
        return CallFrame.of(CallFrame.find(view.current(), id, request.caller(), null), command);
    }

    private Call<ReportState> toOthers(Request request, String id, ReportCommand command) {
        ReportKey key = CallFrame.findForOthers(view.current(), id, request.caller());
        return CallFrame.of(key, command, List.of(), null, released(key));
    }

    /** What the state does with the report inside is no business of who asks. */
    private static Function<ReportState, Answer> released(ReportKey key) {
        return state -> {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("reportId", ReportAnswers.id(key).toString());
            members.put("state", "RELEASED");
            members.put("version", ReportAnswers.version(state));
            members.put("queries", ReportAnswers.queries(state));
            return new Answer(200, null, members, List.of());
        };
    }

    private static long version(Request request) {
        return Objects.requireNonNull(request.ifVersion(), "the call names the version that was read");
    }
}
