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
import org.tallystick.command.agency.model.AgencyCommand.ReinstateAgency;
import org.tallystick.command.agency.model.AgencyCommand.RenameAgency;
import org.tallystick.command.agency.model.AgencyCommand.SuspendAgency;
import org.tallystick.command.agency.model.AgencyRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.Text;

/** What becomes of one agency. */
@RestController
@RequestMapping(
        path = "/v1/states/{state}/agencies/{agency}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class StandingController {

    private final Dispatcher dispatcher;

    StandingController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Operation(summary = "Gives an agency another name; its code stays.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/renaming")
    @Roles("coordinator")
    @Changes(command = RenameAgency.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> rename(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Name body) {
        return changed(request, state, new RenameAgency(agency, body.name()));
    }

    @Operation(summary = "Suspends an agency: it submits nothing until it is reinstated.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/suspension")
    @Roles("coordinator")
    @Changes(command = SuspendAgency.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> suspend(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Suspension body) {
        return changed(request, state, new SuspendAgency(agency, Text.of(body.reason())));
    }

    @Operation(summary = "Lets a suspended agency report again.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/reinstatement")
    @Roles("coordinator")
    @Changes(command = ReinstateAgency.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> reinstate(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Nothing body) {
        return changed(request, state, new ReinstateAgency(agency));
    }

    private ResponseEntity<Map<String, @Nullable Object>> changed(
            Request request, String state, AgencyCommand command) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> AgencyCalls.change(state, command)));
    }
}
