package org.tallystick.command.assistance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.assistance.model.AssistanceRefusal;
import org.tallystick.command.assistance.model.RequestCommand.AcceptOffer;
import org.tallystick.command.assistance.model.RequestCommand.ClearRequest;
import org.tallystick.command.assistance.model.RequestCommand.CloseRequest;
import org.tallystick.command.assistance.model.RequestCommand.PublishRequest;
import org.tallystick.command.assistance.model.RequestCommand.ResubmitRequest;
import org.tallystick.command.assistance.model.RequestCommand.ReturnRequest;
import org.tallystick.command.assistance.model.RequestCommand.SubmitRequest;
import org.tallystick.command.clearance.ClearanceBodies;
import org.tallystick.command.clearance.model.ClearanceRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.platform.UuidV7;

/** What the asking state calls. */
@RestController
@RequestMapping(
        path = "/v1/assistance",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class RequestController {

    private final Dispatcher dispatcher;
    private final RequestCalls calls;
    private final UuidV7 ids;

    RequestController(Dispatcher dispatcher, RequestCalls calls, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.ids = new UuidV7(clock);
    }

    @Operation(summary = "Hands a request for assistance to the clearance chain of the caller's state.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = SubmitRequest.class,
            refusals = {AssistanceRefusal.class, ClearanceRefusal.class},
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> submission(
            Request request, @Valid @RequestBody AssistanceBodies.Asked body) {
        Rights.instrument(request.caller(), body.instrument());
        UUID id = ids.next();
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.submission(acting, id, body)));
    }

    @Operation(summary = "Submits a returned request again, in new words; it stays on the chain that it is bound to.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/submission")
    @Roles({"coordinator", "reporter"})
    @Changes(
            command = ResubmitRequest.class,
            refusals = {AssistanceRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> resubmission(
            Request request, @PathVariable String id, @Valid @RequestBody AssistanceBodies.Asked body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.resubmission(acting, id, body)));
    }

    @Operation(summary = "Clears the step that has the request.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/clearance")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ClearRequest.class,
            refusals = {AssistanceRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> clearance(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Clear body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.clearance(acting, id, body)));
    }

    @Operation(summary = "Returns the request to the drafter or the previous step, as long as it is not published.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/return")
    @Roles({"clearer", "coordinator"})
    @Changes(
            command = ReturnRequest.class,
            refusals = {AssistanceRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> returning(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Back body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.returning(acting, id, body)));
    }

    @Operation(summary = "Publishes a cleared request to those for whom it was drafted.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/release")
    @Roles("coordinator")
    @Changes(
            command = PublishRequest.class,
            refusals = {AssistanceRefusal.class, ClearanceRefusal.class},
            underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> release(
            Request request, @PathVariable String id, @Valid @RequestBody ClearanceBodies.Release body) {
        Request acting = request.by(body.actingPerson());
        return Receipts.answer(dispatcher.dispatch(acting, () -> calls.release(acting, id)));
    }

    @Operation(summary = "Accepts an offer on the request: a match.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/matches")
    @Roles("coordinator")
    @Changes(command = AcceptOffer.class, refusals = AssistanceRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> match(
            Request request, @PathVariable String id, @Valid @RequestBody AssistanceBodies.Match body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.match(request, id, body.offer())));
    }

    @Operation(summary = "Closes a published request, fulfilled or no longer needed.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/closing")
    @Roles("coordinator")
    @Changes(command = CloseRequest.class, refusals = AssistanceRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> closing(
            Request request, @PathVariable String id, @Valid @RequestBody AssistanceBodies.Closing body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.closing(request, id, body)));
    }
}
