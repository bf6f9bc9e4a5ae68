package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.AcknowledgeReport;
import org.tallystick.command.report.model.ReportCommand.AnswerQuery;
import org.tallystick.command.report.model.ReportCommand.QueryReport;
import org.tallystick.command.report.model.ReportRefusal;

/** What the secretariat calls about a released report, and the state's answer. */
@RestController
@RequestMapping(
        path = "/v1/reports/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ConversationController {

    private final Dispatcher dispatcher;
    private final ConversationCalls calls;

    ConversationController(Dispatcher dispatcher, ConversationCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(summary = "Takes note of the newest released version.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReleasedBodies.Receipt.class)))
    @PostMapping("/acknowledgement")
    @Roles("secretariat")
    @Changes(command = AcknowledgeReport.class, refusals = ReportRefusal.class, underVersion = true)
    ResponseEntity<Map<String, @Nullable Object>> acknowledge(
            Request request, @PathVariable String id, @Valid @RequestBody ReleasedBodies.Acknowledgement body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answerToOthers(dispatcher.dispatch(acting, () -> calls.acknowledgement(acting, id)));
    }

    @Operation(
            summary = "Asks the state about the newest released version; at most " + Limits.QUERIES
                    + " queries on one report wait for an answer.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReleasedBodies.Receipt.class)))
    @PostMapping("/queries")
    @Roles("secretariat")
    @Changes(command = QueryReport.class, refusals = ReportRefusal.class, underVersion = true)
    ResponseEntity<Map<String, @Nullable Object>> query(
            Request request, @PathVariable String id, @Valid @RequestBody ReleasedBodies.Query body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answerToOthers(dispatcher.dispatch(acting, () -> calls.query(acting, id, body)));
    }

    @Operation(summary = "Answers a query of the secretariat, who reads the answer.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/queries/{query}/answer")
    @Roles("coordinator")
    @Changes(command = AnswerQuery.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> answer(
            Request request,
            @PathVariable String id,
            @PathVariable int query,
            @Valid @RequestBody ReleasedBodies.Answer body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.answer(acting, id, query, body)));
    }
}
