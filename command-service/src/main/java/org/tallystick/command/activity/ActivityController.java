package org.tallystick.command.activity;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.activity.model.ActivityCommand.EndActivity;
import org.tallystick.command.activity.model.ActivityCommand.RecordActivity;
import org.tallystick.command.activity.model.ActivityCommand.UpdateActivity;
import org.tallystick.command.activity.model.ActivityRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.platform.UuidV7;

@RestController
@RequestMapping(
        path = "/v1/activities",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ActivityController {

    private final Dispatcher dispatcher;
    private final ActivityCalls calls;
    private final UuidV7 ids;

    ActivityController(Dispatcher dispatcher, ActivityCalls calls, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.ids = new UuidV7(clock);
    }

    @Operation(
            summary =
                    "Records an activity of the token's organisation: where, under which commitments, when, with what.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("partner")
    @Changes(command = RecordActivity.class, refusals = ActivityRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> begin(
            Request request, @Valid @RequestBody ActivityBodies.Activity body) {
        Rights.instrument(request.caller(), body.instrument());
        UUID id = ids.next();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.recording(request.caller(), id, body)));
    }

    @Operation(summary = "Replaces what was recorded of an activity, as long as it has not ended.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PutMapping("/{id}")
    @Roles("partner")
    @Changes(command = UpdateActivity.class, refusals = ActivityRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> update(
            Request request, @PathVariable String id, @Valid @RequestBody ActivityBodies.Activity body) {
        Rights.instrument(request.caller(), body.instrument());
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.update(request.caller(), id, body)));
    }

    @Operation(summary = "Records that an activity is completed or was cancelled.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/end")
    @Roles("partner")
    @Changes(command = EndActivity.class, refusals = ActivityRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> end(
            Request request, @PathVariable String id, @Valid @RequestBody ActivityBodies.End body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.ending(request.caller(), id, body)));
    }
}
