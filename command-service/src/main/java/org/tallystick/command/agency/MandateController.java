package org.tallystick.command.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.tallystick.command.agency.model.AgencyCommand.EndMandate;
import org.tallystick.command.agency.model.AgencyCommand.WithdrawMandate;
import org.tallystick.command.agency.model.AgencyRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.Text;

/** Taking mandates back. */
@RestController
@RequestMapping(
        path = "/v1/states/{state}/agencies/{agency}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class MandateController {

    private final Dispatcher dispatcher;
    private final InstantSource clock;

    MandateController(Dispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Operation(
            summary = "Ends mandates of an agency with a day; reports on periods that it was valid in are still"
                    + " accepted.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/mandates/end")
    @Roles("coordinator")
    @Changes(command = EndMandate.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> end(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.MandateEnd body) {
        return changed(
                request,
                state,
                body.instrument(),
                new EndMandate(agency, body.instrument(), body.commitments(), body.lastDay(), today()));
    }

    @Operation(summary = "Withdraws mandates of an agency: from now on nothing is submitted under them.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/mandates/withdrawal")
    @Roles("coordinator")
    @Changes(command = WithdrawMandate.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> withdraw(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.MandateWithdrawal body) {
        return changed(
                request,
                state,
                body.instrument(),
                new WithdrawMandate(agency, body.instrument(), body.commitments(), today(), Text.of(body.reason())));
    }

    private ResponseEntity<Map<String, @Nullable Object>> changed(
            Request request, String state, String instrument, AgencyCommand command) {
        Rights.state(request.caller(), state);
        Rights.instrument(request.caller(), instrument);
        return Receipts.answer(dispatcher.dispatch(request, () -> AgencyCalls.change(state, command)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
