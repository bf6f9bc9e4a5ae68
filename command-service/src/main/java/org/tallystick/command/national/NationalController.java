package org.tallystick.command.national;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.model.ClearanceRefusal;
import org.tallystick.command.national.model.NationalCommand.AssembleSubmission;
import org.tallystick.command.national.model.NationalCommand.ClearSubmission;
import org.tallystick.command.national.model.NationalCommand.ReleaseSubmission;
import org.tallystick.command.national.model.NationalCommand.ReturnSubmission;
import org.tallystick.command.national.model.NationalCommand.ReviseSubmission;
import org.tallystick.command.national.model.NationalRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;

@RestController
@RequestMapping(
        path = "/v1/national-submissions",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class NationalController {

    private final Dispatcher dispatcher;
    private final NationalCalls calls;

    NationalController(Dispatcher dispatcher, NationalCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(
            summary =
                    "Puts cleared reports of the state's agencies together and hands them to its clearance chain as one.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("coordinator")
    @Changes(
            command = AssembleSubmission.class,
            refusals = {NationalRefusal.class, ClearanceRefusal.class},
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> assembly(
            Request request, @Valid @RequestBody NationalBodies.New body) {
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.assembly(acting, body)));
    }

    @Operation(
            summary =
                    "Puts a returned version together again, or the next version of what is released: with the corrected reports.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PutMapping("/{id}")
    @Roles("coordinator")
    @Changes(
            command = ReviseSubmission.class,
            refusals = {NationalRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> revision(
            Request request, @PathVariable String id, @Valid @RequestBody NationalBodies.Revision body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.revision(acting, id, body)));
    }

    @Operation(summary = "Clears the step that has the national submission.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearSubmission.class,
            refusals = {NationalRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> clearance(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Clear body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.clearance(acting, id, body)));
    }

    @Operation(summary = "Returns the version to the drafter or the previous step, as long as it is not released.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/return")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ReturnSubmission.class,
            refusals = {NationalRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> returning(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Back body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Releases a cleared version: all its reports leave the state at once.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/release")
    @Roles("coordinator")
    @Changes(
            command = ReleaseSubmission.class,
            refusals = {NationalRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody NationalBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id, body)));
    }
}
