package org.tallystick.command.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.cycle.model.CycleCommand.ExtendDeadline;
import org.tallystick.command.cycle.model.CycleCommand.ScheduleOpening;
import org.tallystick.command.cycle.model.CycleRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;

/** When cycles open, and who has more time. */
@RestController
@RequestMapping(
        path = "/v1/cycles",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class DeadlineController {

    private final Dispatcher dispatcher;
    private final CycleCalls calls;

    DeadlineController(Dispatcher dispatcher, CycleView view, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = new CycleCalls(view, clock);
    }

    @Operation(summary = "Lets a cycle open by itself at an instant.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{instrument}/{period}/schedule")
    @Roles("secretariat")
    @Changes(command = ScheduleOpening.class, refusals = CycleRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> schedule(
            Request request,
            @PathVariable String instrument,
            @PathVariable String period,
            @Valid @RequestBody CycleBodies.Schedule body) {
        Rights.instrument(request.caller(), instrument);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.scheduling(instrument, period, body)));
    }

    @Operation(
            summary = "Extends deadlines: the secretariat of states and agencies, a coordinator of agencies of the own"
                    + " state.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{instrument}/{period}/extension")
    @Roles({"secretariat", "coordinator"})
    @Changes(command = ExtendDeadline.class, refusals = CycleRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> extend(
            Request request,
            @PathVariable String instrument,
            @PathVariable String period,
            @Valid @RequestBody CycleBodies.Extension body) {
        Rights.instrument(request.caller(), instrument);
        ownAgenciesOfACoordinator(request, body);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.extension(request, instrument, period, body)));
    }

    private static void ownAgenciesOfACoordinator(Request request, CycleBodies.Extension body) {
        List<CycleBodies.OneAgency> agencies = body.agencies();
        if (!request.caller().hasRole("secretariat") && agencies != null) {
            agencies.forEach(one -> Rights.state(request.caller(), one.state()));
        }
    }
}
