package org.tallystick.command.agency;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
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
import org.tallystick.command.agency.model.AgencyCommand;
import org.tallystick.command.agency.model.AgencyCommand.AssignMandate;
import org.tallystick.command.agency.model.AgencyCommand.RegisterAgency;
import org.tallystick.command.agency.model.AgencyRefusal;
import org.tallystick.command.agency.model.Roster;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Call.Reliance;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;

@RestController
@RequestMapping(
        path = "/v1/states/{state}/agencies",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class AgencyController {

    private final Dispatcher dispatcher;
    private final AgencyView view;

    AgencyController(Dispatcher dispatcher, AgencyView view) {
        this.dispatcher = dispatcher;
        this.view = view;
    }

    @Operation(summary = "Registers an agency of the caller's state.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping
    @Roles("coordinator")
    @Changes(command = RegisterAgency.class, refusals = AgencyRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> register(
            Request request, @PathVariable String state, @Valid @RequestBody AgencyBodies.NewAgency body) {
        Rights.state(request.caller(), state);
        RegisterAgency command = new RegisterAgency(body.agency(), body.name());
        String location = "/v1/states/" + state + "/agencies/" + body.agency();
        return Receipts.answer(dispatcher.dispatch(request, () -> call(state, command, List.of(), location)));
    }

    @Operation(summary = "Mandates an agency of the caller's state to report on commitments.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{agency}/mandates")
    @Roles("coordinator")
    @Changes(command = AssignMandate.class, refusals = AgencyRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> assign(
            Request request,
            @PathVariable String state,
            @PathVariable String agency,
            @Valid @RequestBody AgencyBodies.NewMandate body) {
        Rights.state(request.caller(), state);
        Rights.instrument(request.caller(), body.instrument());
        return Receipts.answer(dispatcher.dispatch(request, () -> assignment(state, agency, body)));
    }

    private Call<Roster> assignment(String state, String agency, AgencyBodies.NewMandate body) {
        Snapshot<AgencyFacts> known = view.current();
        AssignMandate command = new AssignMandate(
                agency,
                body.instrument(),
                body.role(),
                body.commitments(),
                body.from(),
                body.to(),
                known.facts().of(body.instrument(), state, body.from()));
        List<Reliance> reliances =
                known.on("instrument/" + body.instrument(), "participation/" + body.instrument() + "/" + state);
        return call(state, command, reliances, "/v1/states/" + state + "/agencies/" + agency + "/mandates");
    }

    private static Call<Roster> call(String state, AgencyCommand command, List<Reliance> reliances, String location) {
        String stream = AgencyCalls.stream(state);
        Answer answer = new Answer(201, location, Map.of("stream", stream), List.of());
        return new Call<>(stream, state, command, reliances, null, roster -> answer);
    }
}
