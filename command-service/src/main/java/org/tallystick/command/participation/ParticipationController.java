package org.tallystick.command.participation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.participation.model.ParticipationCommand;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseDraftRetention;
import org.tallystick.command.participation.model.ParticipationCommand.ChooseNationalSubmission;
import org.tallystick.command.participation.model.ParticipationCommand.EndClearanceChain;
import org.tallystick.command.participation.model.ParticipationCommand.JoinState;
import org.tallystick.command.participation.model.ParticipationCommand.LeaveInstrument;
import org.tallystick.command.participation.model.ParticipationCommand.SetClearanceChain;
import org.tallystick.command.participation.model.ParticipationRefusal;
import org.tallystick.command.participation.model.ParticipationState;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.FoldedView.Snapshot;
import org.tallystick.command.platform.Forms;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.participation.ClearanceChain;

@RestController
@RequestMapping(path = "/v1/instruments/{code}/participants", produces = MediaType.APPLICATION_JSON_VALUE)
class ParticipationController {

    private final Dispatcher dispatcher;
    private final ParticipationView view;
    private final InstantSource clock;

    ParticipationController(Dispatcher dispatcher, ParticipationView view, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.view = view;
        this.clock = clock;
    }

    @Operation(summary = "Lets the caller's state take part in an instrument.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("coordinator")
    @Changes(command = JoinState.class, refusals = ParticipationRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> join(
            Request request, @PathVariable String code, @Valid @RequestBody ParticipationBodies.Joining body) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), body.state());
        return Receipts.answer(dispatcher.dispatch(request, () -> joining(code, body)));
    }

    @Operation(
            summary =
                    "Sets a clearance chain of the caller's state: created, or replaced under the revision of the participation.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PutMapping(path = "/{state}/clearance-chains/{chain}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("coordinator")
    @Changes(command = SetClearanceChain.class, refusals = ParticipationRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> set(
            Request request,
            @PathVariable String code,
            @PathVariable String state,
            @PathVariable @Pattern(regexp = Forms.NAME) String chain,
            @Valid @RequestBody ParticipationBodies.Chain body) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(request, () -> setting(request, code, state, chain, body)));
    }

    @Operation(
            summary = "Ends a clearance chain of the caller's state. There is no body.",
            description =
                    "What is opened from then on is chosen another chain for; what is open stays bound to this one. The chain"
                            + " that takes what no other fits can not be ended, only replaced.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @DeleteMapping("/{state}/clearance-chains/{chain}")
    @Roles("coordinator")
    @Changes(command = EndClearanceChain.class, refusals = ParticipationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> end(
            Request request, @PathVariable String code, @PathVariable String state, @PathVariable String chain) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), state);
        return Receipts.answer(
                dispatcher.dispatch(request, () -> recording(code, state, new EndClearanceChain(chain))));
    }

    @Operation(
            summary = "Says whether the caller's state releases what its agencies report under one signature.",
            description =
                    "From then on a report leaves the state with the national submission of its cycle only, or by itself"
                            + " again; what has left it stays as it is.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PutMapping(path = "/{state}/national-submission", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("coordinator")
    @Changes(command = ChooseNationalSubmission.class, refusals = ParticipationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> choose(
            Request request,
            @PathVariable String code,
            @PathVariable String state,
            @Valid @RequestBody ParticipationBodies.Signature body) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), state);
        return Receipts.answer(dispatcher.dispatch(
                request, () -> recording(code, state, new ChooseNationalSubmission(body.wanted()))));
    }

    @Operation(
            summary = "Says whether the caller's state keeps the drafts that its releases overtake.",
            description =
                    "While it does, none are erased, whenever they were written; from when it does not, those of all releases that"
                            + " are old enough are. Drafts of a report that was told to keep them stay in any case.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded. What is destroyed already stays so.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PutMapping(path = "/{state}/draft-retention", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("coordinator")
    @Changes(command = ChooseDraftRetention.class, refusals = ParticipationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> retain(
            Request request,
            @PathVariable String code,
            @PathVariable String state,
            @Valid @RequestBody ParticipationBodies.Retention body) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), state);
        return Receipts.answer(
                dispatcher.dispatch(request, () -> recording(code, state, new ChooseDraftRetention(body.kept()))));
    }

    @Operation(
            summary = "Lets the caller's state leave an instrument from a day on.",
            description =
                    "In cycles whose last day is that day or a later one nothing is expected of it; what was said of"
                            + " earlier ones stays as it is, and is still cleared and corrected.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping(path = "/{state}/leaving", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Roles("coordinator")
    @Changes(command = LeaveInstrument.class, refusals = ParticipationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> leave(
            Request request,
            @PathVariable String code,
            @PathVariable String state,
            @Valid @RequestBody ParticipationBodies.Leaving body) {
        Rights.instrument(request.caller(), code);
        Rights.state(request.caller(), state);
        LeaveInstrument command =
                new LeaveInstrument(body.from(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Receipts.answer(dispatcher.dispatch(request, () -> recording(code, state, command)));
    }

    /** Decided by the participation alone. */
    private static Call<ParticipationState> recording(String code, String state, ParticipationCommand command) {
        String stream = stream(code, state);
        return new Call<>(
                stream,
                state,
                command,
                List.of(),
                null,
                _ -> new Answer(200, null, Map.of("stream", stream), List.of()));
    }

    private Call<ParticipationState> joining(String code, ParticipationBodies.Joining body) {
        Snapshot<ParticipationFacts> known = view.current();
        JoinState command = new JoinState(
                code, body.state(), body.from(), known.facts().instruments().get(code));
        String stream = stream(code, body.state());
        String location = "/v1/instruments/" + code + "/participants/" + body.state();
        Function<ParticipationState, Answer> answer = joined -> created(stream, location);
        return new Call<>(stream, body.state(), command, known.on("instrument/" + code), null, answer);
    }

    private Call<ParticipationState> setting(
            Request request, String code, String state, String chain, ParticipationBodies.Chain body) {
        Snapshot<ParticipationFacts> known = view.current();
        SetClearanceChain command = new SetClearanceChain(
                chain,
                body.when(),
                body.steps().stream().map(ParticipationBodies.ChainStep::part).toList(),
                known.facts().agenciesOf(state),
                known.facts().placesIn(code),
                request.ifMatch() != null);
        String stream = stream(code, state);
        String location = "/v1/instruments/" + code + "/participants/" + state + "/clearance-chains/" + chain;
        Function<ParticipationState, Answer> answer = now -> isFirst(now, chain)
                ? created(stream, location)
                : new Answer(200, null, Map.of("stream", stream), List.of());
        return new Call<>(stream, state, command, known.on("agency/" + state, "instrument/" + code), null, answer);
    }

    private static boolean isFirst(ParticipationState state, String chain) {
        ClearanceChain set = state.choices().chains().get(chain);
        return set != null && set.version() == 1;
    }

    private static Answer created(String stream, String location) {
        return new Answer(201, location, Map.of("stream", stream), List.of());
    }

    private static String stream(String code, String state) {
        return "participation/" + code + "/" + state;
    }
}
