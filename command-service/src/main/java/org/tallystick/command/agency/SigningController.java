package org.tallystick.command.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.agency.model.AgencyCommand;
import org.tallystick.command.agency.model.AgencyCommand.RegisterSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.RequireSigning;
import org.tallystick.command.agency.model.AgencyCommand.RetireSigningKey;
import org.tallystick.command.agency.model.AgencyCommand.WaiveSigning;
import org.tallystick.command.agency.model.AgencyRefusal;
import org.tallystick.command.agency.model.Roster;
import org.tallystick.command.decision.Objection;
import org.tallystick.command.decision.Refused;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.SignatureKey;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.Text;

/** With what an agency signs its submissions, and whether it must. */
@RestController
@RequestMapping(
        path = "/v1/states/{state}/agencies/{agency}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class SigningController {

    private final Dispatcher dispatcher;
    private final InstantSource clock;

    SigningController(Dispatcher dispatcher, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "Registers a public key with which an agency signs submissions; several may be valid at once, so that one takes over from another."
                            + " It is read from its event in the ledger (GET /v1/audit/export), or handed over by the agency: there is no Location.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/keys")
    @Roles("coordinator")
    @Changes(command = RegisterSigningKey.class, refusals = AgencyRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> register(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.NewSigningKey body) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> registration(state, agency, body)));
    }

    private Call<Roster> registration(String state, String agency, AgencyBodies.NewSigningKey body) {
        Map<String, String> jwk = body.jwk().members();
        Instant now = now();
        Instant from = body.validFrom();
        RegisterSigningKey command = new RegisterSigningKey(
                agency,
                body.keyId(),
                body.alg(),
                jwk,
                thumbprint(body.alg(), jwk),
                from == null ? now : from,
                body.validUntil(),
                now);
        String stream = AgencyCalls.stream(state);
        // No call answers with a key: who verifies has it from the ledger, or from the agency.
        Answer answer = new Answer(201, null, Map.of("stream", stream), List.of());
        return new Call<>(stream, state, command, List.of(), null, roster -> answer);
    }

    private static String thumbprint(String alg, Map<String, String> jwk) {
        try {
            return SignatureKey.of(alg, jwk).thumbprint();
        } catch (IllegalArgumentException e) {
            Objection wrong = new Objection(
                    AgencyRefusal.SIGNING_KEY_UNSUPPORTED,
                    SignatureKey.isAccepted(alg) ? "/jwk" : "/alg",
                    String.valueOf(e.getMessage()));
            throw new Refused(wrong.code(), wrong.text(), List.of(wrong.blocking()));
        }
    }

    @Operation(summary = "Retires a key: nothing that comes later is signed with it, what came before stays so.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/keys/{key}/retirement")
    @Roles("coordinator")
    @Changes(command = RetireSigningKey.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> retire(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @PathVariable String key,
            @Valid @RequestBody AgencyBodies.KeyRetirement body) {
        return changed(request, state, () -> new RetireSigningKey(agency, key, Text.of(body.reason())));
    }

    @Operation(summary = "Lets an agency submit nothing that it has not signed.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/signing-requirement")
    @Roles("coordinator")
    @Changes(command = RequireSigning.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> require(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.Nothing body) {
        return changed(request, state, () -> new RequireSigning(agency, now()));
    }

    @Operation(summary = "Lets an agency submit unsigned again.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/signing-waiver")
    @Roles("coordinator")
    @Changes(command = WaiveSigning.class, refusals = AgencyRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> waive(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.SigningWaiver body) {
        return changed(request, state, () -> new WaiveSigning(agency, Text.of(body.reason())));
    }

    private ResponseEntity<Map<String, @Nullable Object>> changed(
            Request request, String state, Supplier<AgencyCommand> command) {
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> AgencyCalls.change(state, command.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
