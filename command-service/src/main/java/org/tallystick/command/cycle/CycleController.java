package org.tallystick.command.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.cycle.model.CycleCommand.AgreeCycle;
import org.tallystick.command.cycle.model.CycleCommand.CloseCycle;
import org.tallystick.command.cycle.model.CycleCommand.OpenCycle;
import org.tallystick.command.cycle.model.CycleCommand.ProposeCycle;
import org.tallystick.command.cycle.model.CycleRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;

@RestController
@RequestMapping(
        path = "/v1/cycles",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class CycleController {

    private final Dispatcher dispatcher;
    private final CycleCalls calls;

    CycleController(Dispatcher dispatcher, CycleView view, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = new CycleCalls(view, clock);
    }

    @Operation(summary = "Proposes a cycle to the states of an instrument; its closing instant is known from here on.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping
    @Roles("secretariat")
    @Changes(command = ProposeCycle.class, refusals = CycleRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> propose(
            Request request, @Valid @RequestBody CycleBodies.Proposal body) {
        Rights.instrument(request.caller(), body.instrument());
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.proposal(body)));
    }

    @Operation(summary = "Agrees to a cycle for the caller's state.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{instrument}/{period}/agreements")
    @Roles("coordinator")
    @Changes(command = AgreeCycle.class, refusals = CycleRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> agree(
            Request request,
            @PathVariable String instrument,
            @PathVariable String period,
            @Valid @RequestBody CycleBodies.Agreement body) {
        Rights.instrument(request.caller(), instrument);
        Rights.state(request.caller(), body.state());
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.agreement(instrument, period, body)));
    }

    @Operation(
            summary = "Opens a cycle: the catalogue version and what is expected of each state that agreed are frozen.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{instrument}/{period}/opening")
    @Roles("secretariat")
    @Changes(command = OpenCycle.class, refusals = CycleRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> open(
            Request request,
            @PathVariable String instrument,
            @PathVariable String period,
            @Valid @RequestBody CycleBodies.Nothing body) {
        Rights.instrument(request.caller(), instrument);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.opening(instrument, period)));
    }

    @Operation(
            summary =
                    "Closes a cycle, at its closing instant or after; from that instant on nothing is submitted, closed by hand or not.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{instrument}/{period}/closing")
    @Roles("secretariat")
    @Changes(command = CloseCycle.class, refusals = CycleRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> close(
            Request request,
            @PathVariable String instrument,
            @PathVariable String period,
            @Valid @RequestBody CycleBodies.Nothing body) {
        Rights.instrument(request.caller(), instrument);
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.closing(instrument, period)));
    }
}
