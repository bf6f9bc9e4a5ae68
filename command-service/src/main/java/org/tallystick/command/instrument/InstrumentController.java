package org.tallystick.command.instrument;

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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.instrument.model.InstrumentCommand.AdoptInstrument;
import org.tallystick.command.instrument.model.InstrumentRefusal;
import org.tallystick.command.instrument.model.InstrumentState;
import org.tallystick.command.platform.Answer;
import org.tallystick.command.platform.Call;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.StreamReceipt;
import org.tallystick.events.instrument.Catalogue;
import org.tallystick.events.wire.Envelope;

@RestController
@RequestMapping(
        path = "/v1/instruments",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class InstrumentController {

    private final Dispatcher dispatcher;

    InstrumentController(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
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
        Catalogue catalogue = body.catalogue();
        return Receipts.answer(dispatcher.dispatch(request, () -> adoption(catalogue)));
    }

    private static Call<InstrumentState> adoption(Catalogue catalogue) {
        String stream = "instrument/" + catalogue.instrument();
        Answer answer =
                new Answer(201, "/v1/instruments/" + catalogue.instrument(), Map.of("stream", stream), List.of());
        return new Call<>(
                stream, Envelope.NO_STATE, new AdoptInstrument(catalogue), List.of(), null, adopted -> answer);
    }
}
