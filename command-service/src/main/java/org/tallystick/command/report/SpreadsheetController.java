package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.decision.Finding;
import org.tallystick.command.decision.Limits;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Caller;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Formats;
import org.tallystick.command.platform.OtherBodies;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.TryAgainLaterException;
import org.tallystick.command.platform.Turns;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.command.report.model.ReportState;
import org.tallystick.command.report.sheet.FilledForm;
import org.tallystick.command.report.sheet.SheetRefusal;
import tools.jackson.databind.node.ObjectNode;

/** A report as a spreadsheet: the same call, command and answers as with JSON; the file itself is not kept. */
@RestController
class SpreadsheetController {

    private static final String LIMITS = "A workbook has at most " + Limits.SHEET_PARTS
            + " parts, which unpack to at most "
            + Limits.SHEET_BYTES + " bytes and to " + Limits.SHEET_RATIO + " times the size of the file. At most "
            + Limits.SHEET_ROWS + " rows and " + Limits.SHEET_COLUMNS + " columns, and " + Limits.SHEET_CELLS
            + " cells in all, hold something; a cell has at most " + Limits.SHEET_TEXT + " characters, all together "
            + Limits.BODY_BYTES + ", also where cells share a text. " + Limits.SHEETS_AT_ONCE
            + " files are read at once, of one client one; who comes then waits, and after ten seconds is told TRY_AGAIN_LATER.";

    private static final String FORM =
            "The template of the cycle, filled in, as .xlsx or as CSV (RFC 4180, UTF-8, header line). Its first row has ids of"
                    + " columns, which are places in an entry: `narrative`, `challenges.2`, `evidence.1.link`; columns that begin with"
                    + " `info.` are not read. Status, visibility and kinds begin with their code, lists of codes are separated by"
                    + " blanks. A date is `2026-02-01` or, in a workbook, a cell that is a date; a text"
                    + " such as `2026` is none. A row in which nothing is filled in is no entry. Findings name the `cell`. Formulas, macros, embedded"
                    + " objects, pictures and links to other files are refused. " + LIMITS;

    private static final String FILE_SAYS = "Needed only where the file does not say it.";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final ReportCalls calls;
    private final OtherBodies bodies;
    private final Turns readings = new Turns(Limits.SHEETS_AT_ONCE, PATIENCE);

    SpreadsheetController(Dispatcher dispatcher, ReportCalls calls, OtherBodies bodies) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.bodies = bodies;
    }

    @Operation(
            summary = "As POST /v1/reports, from a spreadsheet.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = FORM,
                            content = {
                                @Content(
                                        mediaType = Formats.XLSX,
                                        schema =
                                                @Schema(
                                                        type = "string",
                                                        format = "binary",
                                                        maxLength = Limits.BODY_BYTES)),
                                @Content(mediaType = Formats.CSV, schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping(
            path = "/v1/reports:spreadsheet",
            consumes = {Formats.XLSX, Formats.CSV},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Roles("reporter")
    @Changes(
            command = SubmitReport.class,
            refusals = {ReportRefusal.class, SheetRefusal.class},
            creates = true)
    ResponseEntity<?> submit(
            Request request,
            @Parameter(description = "false keeps a draft.") @RequestParam(defaultValue = "true") boolean submit,
            @Parameter(description = FILE_SAYS, example = "JPOA-CA-2022") @RequestParam(required = false) @Nullable
                    String instrument,
            @Parameter(description = FILE_SAYS, example = "2026-H2") @RequestParam(required = false) @Nullable
                    String cycle,
            @Parameter(description = SubmissionBodies.PERSON) @RequestParam(required = false) @Nullable
                    String actingPerson,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestBody byte[] file) {
        FilledForm form = read(request.caller(), file, type);
        ObjectNode json = form.report(instrument, cycle).put("submit", submit);
        if (actingPerson != null) {
            json.put("actingPerson", actingPerson);
        }
        SubmissionBodies.NewReport body = bodies.read(json, SubmissionBodies.NewReport.class, form::placed);
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        try {
            return Receipts.answer(dispatcher
                    .dispatch(acting, () -> placed(calls.submission(acting, body), form))
                    .placed(form::placed));
        } catch (Refused refused) {
            throw form.placed(refused);
        }
    }

    /** A file is many times as large once it is unpacked. */
    private FilledForm read(Caller caller, byte[] file, MediaType type) {
        String client = caller.issuer() + " " + caller.subject();
        if (!readings.take(client)) {
            throw new TryAgainLaterException("Too many spreadsheets are being read.");
        }
        try {
            return FilledForm.read(file, type.getType() + "/" + type.getSubtype());
        } finally {
            readings.giveBack(client);
        }
    }

    /** The answer is stored as it is given, so that a repeat names the same cells. */
    private static Call<ReportState> placed(Call<ReportState> call, FilledForm form) {
        return new Call<>(call.stream(), call.state(), call.command(), call.reliances(), call.validUntil(), state -> {
            Answer answer = call.answer().apply(state);
            List<Finding> findings = form.placed(answer.findings());
            return new Answer(answer.status(), answer.location(), answer.members(), findings);
        });
    }
}
