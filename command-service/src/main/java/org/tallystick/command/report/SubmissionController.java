package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Rehearsal;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportRefusal;

/** What agencies call. */
@RestController
@RequestMapping(
        path = "/v1/reports",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class SubmissionController {

    static final String DRY_RUN =
            "true: the same findings as 200 with a verdict; nothing is recorded, no Idempotency-Key needed.";

    private final Dispatcher dispatcher;
    private final Rehearsal rehearsal;
    private final ReportCalls calls;

    SubmissionController(Dispatcher dispatcher, Rehearsal rehearsal, ReportCalls calls) {
        this.dispatcher = dispatcher;
        this.rehearsal = rehearsal;
        this.calls = calls;
    }

    @Operation(
            summary =
                    "Opens a report of the caller's agency with its entries and submits it, all in one; or keeps it as a draft.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The verdict of a dry run.",
            content = @Content(schema = @Schema(implementation = Rehearsal.Verdict.class)))
    @PostMapping
    @Roles("reporter")
    @Changes(command = SubmitReport.class, refusals = ReportRefusal.class, creates = true)
    ResponseEntity<?> submit(
            Request request,
            @Parameter(description = DRY_RUN) @RequestParam(defaultValue = "false") boolean dryRun,
            @Valid @RequestBody SubmissionBodies.NewReport body) {
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        return dryRun
                ? ResponseEntity.ok(rehearsal.of(() -> calls.rehearse(acting, calls.submission(acting, body))))
                : Receipts.answer(dispatcher.dispatch(acting, () -> calls.submission(acting, body)));
    }

    @Operation(
            summary =
                    "Submits a kept draft, or again what was returned; entries replace those on the same commitments.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded; or the verdict of a dry run.",
            content = @Content(schema = @Schema(oneOf = {ReportReceipt.class, Rehearsal.Verdict.class})))
    @PostMapping("/{id}/submission")
    @Roles("reporter")
    @Changes(command = Resubmit.class, refusals = ReportRefusal.class, underRevision = true)
    ResponseEntity<?> submitAgain(
            Request request,
            @PathVariable String id,
            @Parameter(description = DRY_RUN) @RequestParam(defaultValue = "false") boolean dryRun,
            @Valid @RequestBody SubmissionBodies.Again body) {
        Request acting = request.by(body.actingPerson());
        return dryRun
                ? ResponseEntity.ok(rehearsal.of(() -> calls.rehearse(acting, calls.resubmission(acting, id, body))))
                : Receipts.answer(dispatcher.dispatch(acting, () -> calls.resubmission(acting, id, body)));
    }
}
