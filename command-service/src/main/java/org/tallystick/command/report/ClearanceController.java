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
import org.tallystick.command.clearance.ClearanceBodies.Clear;
import org.tallystick.command.clearance.model.ClearanceRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.ClearReport;
import org.tallystick.command.report.model.ReportCommand.ReleaseReport;
import org.tallystick.command.report.model.ReportCommand.ReturnReport;
import org.tallystick.command.report.model.ReportRefusal;

/** What those who clear and release call. */
@RestController
@RequestMapping(
        path = "/v1/reports/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ClearanceController {

    private final Dispatcher dispatcher;
    private final ClearanceCalls calls;

    ClearanceController(Dispatcher dispatcher, ClearanceCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(summary = "Clears the step that has the report.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearReport.class,
            refusals = {ReportRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> clear(
            Request request, @PathVariable String id, @Valid @RequestBody Clear body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.clearance(acting, id, body)));
    }

    @Operation(
            summary =
                    "Returns the report to the drafter or the previous step; also when it is cleared, as long as it is not released.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/return")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ReturnReport.class,
            refusals = {ReportRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> sendBack(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Return body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Releases a cleared report to the participants of its instrument, as a new version.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/release")
    @Roles("coordinator")
    @Changes(command = ReleaseReport.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id, body)));
    }
}
