package org.tallystick.command.plan;

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
import org.tallystick.command.plan.model.PlanCommand.ClearPlan;
import org.tallystick.command.plan.model.PlanCommand.ReleasePlan;
import org.tallystick.command.plan.model.PlanCommand.ReturnPlan;
import org.tallystick.command.plan.model.PlanCommand.RevisePlan;
import org.tallystick.command.plan.model.PlanCommand.SubmitPlan;
import org.tallystick.command.plan.model.PlanRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;

@RestController
@RequestMapping(
        path = "/v1/plans",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class PlanController {

    private final Dispatcher dispatcher;
    private final PlanCalls calls;

    PlanController(Dispatcher dispatcher, PlanCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(
            summary =
                    "Hands a national plan to the clearance chain of the caller's state; its release is its adoption here.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = SubmitPlan.class,
            refusals = {PlanRefusal.class, ClearanceRefusal.class},
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> submission(Request request, @Valid @RequestBody PlanBodies.New body) {
        Rights.instrument(request.caller(), body.instrument());
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.submission(acting, body)));
    }

    @Operation(summary = "Submits a returned version again, or an update of a released plan as its next version.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PutMapping("/{id}")
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = RevisePlan.class,
            refusals = {PlanRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> revision(
            Request request, @PathVariable String id, @Valid @RequestBody PlanBodies.Revision body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.revision(acting, id, body)));
    }

    @Operation(summary = "Clears the step that has the plan.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearPlan.class,
            refusals = {PlanRefusal.class, ClearanceRefusal.class},
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
            command = ReturnPlan.class,
            refusals = {PlanRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> returning(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Back body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Releases a cleared version to those for whom it was drafted.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/release")
    @Roles("coordinator")
    @Changes(
            command = ReleasePlan.class,
            refusals = {PlanRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id)));
    }
}
