package org.tallystick.command.agency;

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
import org.tallystick.command.agency.model.AgencyCommand;
import org.tallystick.command.agency.model.AgencyCommand.DissolveAgency;
import org.tallystick.command.agency.model.AgencyCommand.MergeAgencies;
import org.tallystick.command.agency.model.AgencyCommand.SplitAgency;
import org.tallystick.command.agency.model.AgencyRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.Text;

/** How agencies cease to be. Their reports keep their ids, and another agency answers for them. */
@RestController
@RequestMapping(
        path = "/v1/states/{state}/agencies/{agency}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class SuccessionController {

    private final Dispatcher dispatcher;

    SuccessionController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Operation(summary = "Merges other agencies into this one.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/merger")
    @Roles("coordinator")
    @Changes(command = MergeAgencies.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> merge(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Merger body) {
        return changed(request, state, new MergeAgencies(body.agencies(), agency));
    }

    @Operation(summary = "Splits an agency into others that are registered already.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/split")
    @Roles("coordinator")
    @Changes(command = SplitAgency.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> split(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Split body) {
        return changed(request, state, new SplitAgency(agency, body.successors(), body.responsible()));
    }

    @Operation(summary = "Dissolves an agency.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/dissolution")
    @Roles("coordinator")
    @Changes(command = DissolveAgency.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> dissolve(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Dissolution body) {
        return changed(
                request,
                state,
                new DissolveAgency(agency, body.successors(), body.responsible(), Text.of(body.reason())));
    }

    private ResponseEntity<Map<String, @Nullable Object>> changed(
            Request request, String state, AgencyCommand command) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> AgencyCalls.change(state, command)));
    }
}
