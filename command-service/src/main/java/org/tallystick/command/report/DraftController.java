package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.DelegateEntry;
import org.tallystick.command.report.model.ReportCommand.EndDelegation;
import org.tallystick.command.report.model.ReportCommand.RecallReport;
import org.tallystick.command.report.model.ReportCommand.RecordEntry;
import org.tallystick.command.report.model.ReportCommand.RemoveEntry;
import org.tallystick.command.report.model.ReportRefusal;

/** What agencies call while a report is with them, and to have it with them again. */
@RestController
@RequestMapping(path = "/v1/reports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class DraftController {

    private final Dispatcher dispatcher;
    private final ReportCalls calls;
    private final ClearanceCalls moves;

    DraftController(Dispatcher dispatcher, ReportCalls calls, ClearanceCalls moves) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.moves = moves;
    }

    @Operation(
            summary =
                    "Records an entry of a report that is with its drafter, in the place of the one on the same commitment.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PutMapping(path = "/entries/{commitment}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("reporter")
    @Changes(command = RecordEntry.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> put(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Parameter(description = SubmissionBodies.PERSON) @RequestParam(required = false) @Nullable
                    UUID actingPerson,
            @Valid @RequestBody EntryBody body) {
        Request acting = request.by(actingPerson);
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.entry(acting, id, commitment, body)));
    }

    @Operation(summary = "Removes an entry of a report that is with its drafter. There is no body.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @DeleteMapping("/entries/{commitment}")
    @Roles("reporter")
    @Changes(command = RemoveEntry.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> remove(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Parameter(description = SubmissionBodies.PERSON) @RequestParam(required = false) @Nullable
                    UUID actingPerson) {
        Request acting = request.by(actingPerson);
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.removal(acting, id, commitment)));
    }

    @Operation(
            summary =
                    "Lets another agency of the state write an entry; the report's agency submits it, and so approves it.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping(path = "/entries/{commitment}/delegation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("reporter")
    @Changes(command = DelegateEntry.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> delegate(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Valid @RequestBody SubmissionBodies.Delegation body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.delegation(acting, id, commitment, body)));
    }

    @Operation(summary = "Takes a delegated entry back; what was written stays. There is no body.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @DeleteMapping("/entries/{commitment}/delegation")
    @Roles("reporter")
    @Changes(command = EndDelegation.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> takeBack(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Parameter(description = SubmissionBodies.PERSON) @RequestParam(required = false) @Nullable
                    UUID actingPerson) {
        Request acting = request.by(actingPerson);
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.takingBack(acting, id, commitment)));
    }

    @Operation(summary = "Takes a submission back, before any step of it was cleared.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping(path = "/recall", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("reporter")
    @Changes(command = RecallReport.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> recall(
            Request request, @PathVariable String id, @Valid @RequestBody SubmissionBodies.Recall body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.recall(acting, id, body)));
    }
}
