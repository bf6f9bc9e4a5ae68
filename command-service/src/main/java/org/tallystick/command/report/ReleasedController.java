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
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.ExpungeContent;
import org.tallystick.command.report.model.ReportCommand.KeepDrafts;
import org.tallystick.command.report.model.ReportCommand.ReclassifyEntry;
import org.tallystick.command.report.model.ReportCommand.WithdrawReport;
import org.tallystick.command.report.model.ReportRefusal;

/** What a state calls about what it has released. */
@RestController
@RequestMapping(
        path = "/v1/reports/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ReleasedController {

    private final Dispatcher dispatcher;
    private final ReportCalls calls;
    private final ClearanceCalls moves;

    ReleasedController(Dispatcher dispatcher, ReportCalls calls, ClearanceCalls moves) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.moves = moves;
    }

    @Operation(
            summary =
                    "Corrects a released report, also after its cycle was closed: passes the chain again, and its release is a new"
                            + " version; the older one stays. Who corrects may not clear.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/correction")
    @Roles({"coordinator", "reporter"})
    @Changes(command = CorrectReport.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> correct(
            Request request, @PathVariable String id, @Valid @RequestBody SubmissionBodies.Correction body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.correction(acting, id, body)));
    }

    @Operation(
            summary =
                    "Changes who may read a released entry. Older versions of it lose the readers that it loses, and gain none.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/entries/{commitment}/reclassification")
    @Roles("coordinator")
    @Changes(command = ReclassifyEntry.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> reclassify(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Valid @RequestBody ReleasedBodies.Reclassification body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.reclassification(acting, id, commitment, body)));
    }

    @Operation(
            summary =
                    "Destroys what was typed in an entry, released or not: its key is destroyed, and it reads erased at every point. Codes,"
                            + " dates and numbers stay, and so does that, when and by whom it was done. What others wrote about the entry"
                            + " (comments of a return, queries, reasons) is not part of it, nor is a later entry that repeats its words."
                            + " A signed submission that holds it is destroyed with it, and with that the agency's signature over everything that it"
                            + " submitted then, released or not.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded; the key is gone within seconds, on every instance.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/entries/{commitment}/expungement")
    @Roles("coordinator")
    @Changes(command = ExpungeContent.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> expunge(
            Request request,
            @PathVariable String id,
            @PathVariable String commitment,
            @Valid @RequestBody ReleasedBodies.Expungement body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.expungement(acting, id, commitment, body)));
    }

    @Operation(
            summary =
                    "Keeps the drafts of a report. Otherwise what was typed in versions of entries that were replaced or removed before a"
                            + " release, and never released, is destroyed thirty days after that release, with files that only they tell of."
                            + " What the agency signed together with a version that was released, or that stands, stays with it.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded. What is destroyed already stays so.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/retention")
    @Roles("coordinator")
    @Changes(command = KeepDrafts.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> keepDrafts(
            Request request, @PathVariable String id, @Valid @RequestBody ReleasedBodies.Retention body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.keepingDrafts(acting, id, body)));
    }

    @Operation(summary = "Withdraws a released report for good, whatever else is under way with it.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/withdrawal")
    @Roles("coordinator")
    @Changes(command = WithdrawReport.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> withdraw(
            Request request, @PathVariable String id, @Valid @RequestBody ReleasedBodies.Withdrawal body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> moves.withdrawal(acting, id, body)));
    }
}
