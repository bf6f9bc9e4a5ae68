package org.tallystick.command.determination;

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
import org.tallystick.command.determination.model.DeterminationCommand.ClearDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.DeterminePosition;
import org.tallystick.command.determination.model.DeterminationCommand.ReleaseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReturnDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.ReviseDetermination;
import org.tallystick.command.determination.model.DeterminationCommand.RevokeDetermination;
import org.tallystick.command.determination.model.DeterminationRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;

@RestController
@RequestMapping(
        path = "/v1/determinations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class DeterminationController {

    private final Dispatcher dispatcher;
    private final DeterminationCalls calls;

    DeterminationController(Dispatcher dispatcher, DeterminationCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(
            summary =
                    "Hands the state's own statement on a cell to its clearance chain; once released, it is the position.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("coordinator")
    @Changes(
            command = DeterminePosition.class,
            refusals = {DeterminationRefusal.class, ClearanceRefusal.class},
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> determination(
            Request request, @Valid @RequestBody DeterminationBodies.New body) {
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.determination(acting, body)));
    }

    @Operation(
            summary =
                    "Submits a returned version again, or the next version of a determination that is released or revoked.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PutMapping("/{id}")
    @Roles("coordinator")
    @Changes(
            command = ReviseDetermination.class,
            refusals = {DeterminationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> revision(
            Request request, @PathVariable String id, @Valid @RequestBody DeterminationBodies.Revision body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.revision(acting, id, body)));
    }

    @Operation(summary = "Clears the step that has the determination.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearDetermination.class,
            refusals = {DeterminationRefusal.class, ClearanceRefusal.class},
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
            command = ReturnDetermination.class,
            refusals = {DeterminationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> returning(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Back body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Releases a cleared version to those for whom it was drafted; it stands from here on.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/release")
    @Roles("coordinator")
    @Changes(
            command = ReleaseDetermination.class,
            refusals = {DeterminationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id)));
    }

    @Operation(summary = "Revokes what stands; the cell's position is then what the reports say.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/revocation")
    @Roles("coordinator")
    @Changes(command = RevokeDetermination.class, refusals = DeterminationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> revocation(
            Request request, @PathVariable String id, @Valid @RequestBody DeterminationBodies.Revocation body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.revocation(acting, id, body)));
    }
}
