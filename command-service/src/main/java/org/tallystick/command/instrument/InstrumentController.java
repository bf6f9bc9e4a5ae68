package org.tallystick.command.instrument;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.RecordLinks;
import org.tallystick.command.instrument.model.InstrumentCommand.RetireInstrument;
import org.tallystick.command.instrument.model.InstrumentCommand.ReviseInstrument;
import org.tallystick.command.instrument.model.InstrumentRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;

@RestController
@RequestMapping(
        path = "/v1/instruments",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class InstrumentController {

    private final Dispatcher dispatcher;
    private final InstrumentCalls calls;

    InstrumentController(Dispatcher dispatcher, LinkView view) {
        this.dispatcher = dispatcher;
        this.calls = new InstrumentCalls(view);
    }

    @Operation(summary = "Adopts an instrument with its whole catalogue, which becomes version 1.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping
    @Roles("secretariat")
    @Changes(command = AdoptInstrument.class, refusals = InstrumentRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> adopt(Request request, @Valid @RequestBody CatalogueBody body) {
        Rights.newInstrument(request.caller(), body.instrument());
        AdoptInstrument command = new AdoptInstrument(body.catalogue(), body.details());
        return Receipts.answer(dispatcher.dispatch(request, () -> InstrumentCalls.adoption(command)));
    }

    @Operation(
            summary = "Revises an instrument: the whole new catalogue, and what became of every item of the old one.",
            description = "Cycles opened afterwards are bound to the new version; reports stay bound to their cycle's.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{code}/revision")
    @Roles("secretariat")
    @Changes(command = ReviseInstrument.class, refusals = InstrumentRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> revise(
            Request request, @PathVariable String code, @Valid @RequestBody InstrumentBodies.Revision body) {
        Rights.instrument(request.caller(), code);
        ReviseInstrument command = body.command(code);
        return Receipts.answer(dispatcher.dispatch(request, () -> InstrumentCalls.change(code, command)));
    }

    @Operation(
            summary = "Records all links that begin in an instrument, instead of those recorded before.",
            description = "A link ends when a revision takes one of its two items away.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PutMapping("/{code}/links")
    @Roles("secretariat")
    @Changes(command = RecordLinks.class, refusals = InstrumentRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> link(
            Request request, @PathVariable String code, @Valid @RequestBody InstrumentBodies.Links body) {
        Rights.instrument(request.caller(), code);
        return Receipts.answer(dispatcher.dispatch(
                request, () -> calls.links(code, body.parts(), request.caller().instruments())));
    }

    @Operation(
            summary = "Retires an instrument: no cycle of it is proposed any more.",
            description = "What was begun goes on: cycles already proposed are opened, reported in and closed.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = StreamReceipt.class)))
    @PostMapping("/{code}/retirement")
    @Roles("secretariat")
    @Changes(command = RetireInstrument.class, refusals = InstrumentRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> retire(
            Request request, @PathVariable String code, @Valid @RequestBody InstrumentBodies.Retirement body) {
        Rights.instrument(request.caller(), code);
        RetireInstrument command = new RetireInstrument(body.reason());
        return Receipts.answer(dispatcher.dispatch(request, () -> InstrumentCalls.change(code, command)));
    }
}
