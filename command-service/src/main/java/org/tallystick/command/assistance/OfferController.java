package org.tallystick.command.assistance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.command.assistance.model.AssistanceRefusal;
import org.tallystick.command.assistance.model.OfferCommand.MakeOffer;
import org.tallystick.command.assistance.model.OfferCommand.RecordDelivery;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.platform.UuidV7;

/** What organisations call. */
@RestController
@RequestMapping(
        path = "/v1/assistance/{id}/offers",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class OfferController {

    private final Dispatcher dispatcher;
    private final OfferCalls calls;
    private final UuidV7 ids;

    OfferController(Dispatcher dispatcher, OfferCalls calls, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.ids = new UuidV7(clock);
    }

    @Operation(summary = "Offers to meet needs of a published request, for the token's organisation.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("partner")
    @Changes(command = MakeOffer.class, refusals = AssistanceRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> offer(
            Request request, @PathVariable String id, @Valid @RequestBody AssistanceBodies.Offered body) {
        UUID offer = ids.next();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.offer(request.caller(), offer, id, body)));
    }

    @Operation(summary = "Records that an accepted offer was delivered.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{offer}/delivery")
    @Roles("partner")
    @Changes(command = RecordDelivery.class, refusals = AssistanceRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> delivery(
            Request request,
            @PathVariable String id,
            @PathVariable String offer,
            @Valid @RequestBody AssistanceBodies.Delivery body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.delivery(request.caller(), id, offer, body)));
    }
}
