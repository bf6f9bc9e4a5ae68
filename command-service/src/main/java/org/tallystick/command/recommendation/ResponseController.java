package org.tallystick.command.recommendation;

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
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.model.ClearanceRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.recommendation.model.RecommendationRefusal;
import org.tallystick.command.recommendation.model.ResponseCommand.ClearResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReleaseResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ResubmitResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.ReturnResponse;
import org.tallystick.command.recommendation.model.ResponseCommand.SubmitResponse;

/** What the addressed state calls. */
@RestController
@RequestMapping(
        path = "/v1/recommendations/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ResponseController {

    private final Dispatcher dispatcher;
    private final ResponseCalls calls;

    ResponseController(Dispatcher dispatcher, ResponseCalls calls) {
        this.dispatcher = dispatcher;
        this.calls = calls;
    }

    @Operation(
            summary = "Hands a response to the state's clearance chain: that it accepts, notes or declines,"
                    + " how far it has come, or that it is implemented.",
            description = "The chain is that of the drafting agency, or the state's general one for a coordinator.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/responses")
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = SubmitResponse.class,
            refusals = {RecommendationRefusal.class, ClearanceRefusal.class},
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> submit(
            Request request, @PathVariable String id, @Valid @RequestBody RecommendationBodies.Response body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.submission(acting, id, body)));
    }

    @Operation(summary = "Submits a returned response again, in new words; it stays on the chain that it is bound to.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/response/submission")
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = ResubmitResponse.class,
            refusals = {RecommendationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> submitAgain(
            Request request, @PathVariable String id, @Valid @RequestBody RecommendationBodies.Response body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.resubmission(acting, id, body)));
    }

    @Operation(summary = "Clears the step that has the response.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/response/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearResponse.class,
            refusals = {RecommendationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> clear(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Clear body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.clearance(acting, id, body)));
    }

    @Operation(summary = "Returns the response to the drafter or the previous step, as long as it is not released.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/response/return")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ReturnResponse.class,
            refusals = {RecommendationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> sendBack(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Back body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Releases a cleared response to those who may read the recommendation within its instrument.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/response/release")
    @Roles("coordinator")
    @Changes(
            command = ReleaseResponse.class,
            refusals = {RecommendationRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id)));
    }
}
