package org.tallystick.command.focalpoint;

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
import org.tallystick.command.focalpoint.model.FocalPointCommand.EraseSubject;
import org.tallystick.command.focalpoint.model.FocalPointCommand.NameFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.RemoveFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointCommand.ReplaceFocalPoint;
import org.tallystick.command.focalpoint.model.FocalPointRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;

@RestController
@RequestMapping(
        path = "/v1/states/{state}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class FocalPointController {

    private final Dispatcher dispatcher;
    private final FocalPointCalls calls;

    FocalPointController(Dispatcher dispatcher, FocalPointView view, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = new FocalPointCalls(view, clock);
    }

    @Operation(summary = "Names a focal point or an alternate of an agency or of one of its units.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/agencies/{agency}/focal-points")
    @Roles("coordinator")
    @Changes(command = NameFocalPoint.class, refusals = FocalPointRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> name(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody FocalPointBodies.NewFocalPoint body) {
        Rights.state(request.caller(), state);
        UUID person = UUID.randomUUID();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.naming(request, state, agency, person, body)));
    }

    @Operation(summary = "Lets another person take the place of a focal point; who was there stays known until erased.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/focal-points/{id}/replacement")
    @Roles("coordinator")
    @Changes(
            command = ReplaceFocalPoint.class,
            refusals = FocalPointRefusal.class,
            underRevision = true,
            creates = true)
    ResponseEntity<Map<String, @Nullable Object>> replace(
            Request request,
            @PathVariable String state,
            @PathVariable String id,
            @Valid @RequestBody FocalPointBodies.Person body) {
        Rights.state(request.caller(), state);
        UUID person = UUID.randomUUID();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.replacement(state, id, person, body)));
    }

    @Operation(summary = "Removes a focal point.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/focal-points/{id}/removal")
    @Roles("coordinator")
    @Changes(command = RemoveFocalPoint.class, refusals = FocalPointRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> remove(
            Request request,
            @PathVariable String state,
            @PathVariable String id,
            @Valid @RequestBody FocalPointBodies.Nothing body) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.removal(state, id)));
    }

    @Operation(summary = "Erases a person: the key is destroyed, and nobody reads again who it was.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/focal-points/{id}/erasure")
    @Roles("coordinator")
    @Changes(command = EraseSubject.class, refusals = FocalPointRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> erase(
            Request request,
            @PathVariable String state,
            @PathVariable String id,
            @Valid @RequestBody FocalPointBodies.Erasure body) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.erasure(state, id, body)));
    }
}
