package org.tallystick.command.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.tallystick.command.platform.Formats;
import org.tallystick.command.platform.OtherBodies;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.report.model.ReportCommand.CorrectReport;
import org.tallystick.command.report.model.ReportCommand.Resubmit;
import org.tallystick.command.report.model.ReportCommand.SubmitReport;
import org.tallystick.command.report.model.ReportRefusal;
import org.tallystick.command.report.signed.CompactJws;
import org.tallystick.command.report.signed.SignedRefusal;
import org.tallystick.command.report.signed.Verification;

/** The calls of an agency, signed by it: the payload is the body that the same call takes as JSON, and is judged and answered alike. */
@RestController
@RequestMapping(path = "/v1/reports", consumes = Formats.JOSE, produces = MediaType.APPLICATION_JSON_VALUE)
class SignedController {

    private static final String FORM = "JWS in compact serialisation (RFC 7515), at most " + Limits.SIGNED_BYTES
            + " bytes. Payload: exactly the JSON of the same call. Protected header: `alg` (ES256, EdDSA or PS256), `kid` (a"
            + " registered key of the agency), `typ` `" + Verification.TYPE
            + "`, `iss` `<state>/<agency>`, `aud` the origin of the log's checkpoints, `sub` the report's id (it can be computed"
            + " before the first submission: the version 5 UUID of `report|<instrument>/<cycle>|<state>|<agency>` in the namespace `6f0d4a2e-5b0c-4f57-9c1e-7a11f57ac1d5`), `call` which of the three"
            + " it is signed for (`submission` of a new report, `resubmission` of a kept draft or again, `correction`), `iat` (seconds, at most a day before and"
            + " five minutes after it is accepted), `issuerSeq` (greater than every one before; begin with 1, a gap is a"
            + " warning), `seen` `{\"size\":…,\"root\":\"…\"}` of a checkpoint of this log. `jwk`, `jku`, `x5u` and other members are"
            + " ignored, `crit` is refused. A draft is not signed, and a submission again is signed whole, but for what another agency"
            + " wrote under a delegation that holds: that is under no signature, even where the other agency must sign what it submits itself.";

    private final Dispatcher dispatcher;
    private final ReportCalls calls;
    private final OtherBodies bodies;

    SignedController(Dispatcher dispatcher, ReportCalls calls, OtherBodies bodies) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.bodies = bodies;
    }

    @Operation(
            summary = "Submits a report of the caller's agency, signed by it or not.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = FORM,
                            content =
                                    @Content(
                                            mediaType = Formats.JOSE,
                                            schema = @Schema(type = "string", maxLength = Limits.SIGNED_BYTES))))
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping
    @Roles("reporter")
    @Changes(
            command = SubmitReport.class,
            refusals = {ReportRefusal.class, SignedRefusal.class},
            creates = true)
    ResponseEntity<?> submit(Request request, @RequestBody byte[] signed) {
        CompactJws jws = CompactJws.read(signed);
        SubmissionBodies.NewReport body = bodies.read(jws.payload(), SubmissionBodies.NewReport.class);
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.submission(acting, body, jws)));
    }

    @Operation(
            summary = "Submits a kept draft, or again what was returned, signed by the agency or not.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = FORM,
                            content =
                                    @Content(
                                            mediaType = Formats.JOSE,
                                            schema = @Schema(type = "string", maxLength = Limits.SIGNED_BYTES))))
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/{id}/submission")
    @Roles("reporter")
    @Changes(
            command = Resubmit.class,
            refusals = {ReportRefusal.class, SignedRefusal.class},
            underRevision = true)
    ResponseEntity<?> submitAgain(Request request, @PathVariable String id, @RequestBody byte[] signed) {
        CompactJws jws = CompactJws.read(signed);
        SubmissionBodies.Again body = bodies.read(jws.payload(), SubmissionBodies.Again.class);
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.resubmission(acting, id, body, jws)));
    }

    @Operation(
            summary = "Corrects a released report, signed by the agency or not.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            description = FORM,
                            content =
                                    @Content(
                                            mediaType = Formats.JOSE,
                                            schema = @Schema(type = "string", maxLength = Limits.SIGNED_BYTES))))
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ReportReceipt.class)))
    @PostMapping("/{id}/correction")
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = CorrectReport.class,
            refusals = {ReportRefusal.class, SignedRefusal.class},
            underRevision = true)
    ResponseEntity<?> correct(Request request, @PathVariable String id, @RequestBody byte[] signed) {
        CompactJws jws = CompactJws.read(signed);
        SubmissionBodies.Correction body = bodies.read(jws.payload(), SubmissionBodies.Correction.class);
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.correction(acting, id, body, jws)));
    }
}
