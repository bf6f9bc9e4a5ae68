package org.tallystick.command.consultation;

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
import org.tallystick.command.consultation.model.ConsultationCommand.CloseFollowUp;
import org.tallystick.command.consultation.model.ConsultationCommand.RecordConsultation;
import org.tallystick.command.consultation.model.ConsultationCommand.ScheduleConsultation;
import org.tallystick.command.consultation.model.ConsultationRefusal;
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.platform.UuidV7;

@RestController
@RequestMapping(
        path = "/v1/consultations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class ConsultationController {

    private final Dispatcher dispatcher;
    private final ConsultationCalls calls;
    private final UuidV7 ids;

    ConsultationController(Dispatcher dispatcher, ConsultationCalls calls, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.ids = new UuidV7(clock);
    }

    @Operation(summary = "Schedules a consultation on an instrument, with its agenda and who is invited.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("secretariat")
    @Changes(command = ScheduleConsultation.class, refusals = ConsultationRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> schedule(
            Request request, @Valid @RequestBody ConsultationBodies.New body) {
        Rights.instrument(request.caller(), body.instrument());
        UUID id = ids.next();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.scheduling(id, body)));
    }

    @Operation(
            summary = "Records that it was held: who took part, what was decided, what is to follow and who sees to it,"
                    + " which recommendations came out of it.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/record")
    @Roles("secretariat")
    @Changes(command = RecordConsultation.class, refusals = ConsultationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> hold(
            Request request, @PathVariable String id, @Valid @RequestBody ConsultationBodies.Held body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.holding(request.caller(), id, body)));
    }

    @Operation(summary = "Closes a follow-up, with what came of it.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/follow-ups/{number}/closing")
    @Roles("secretariat")
    @Changes(command = CloseFollowUp.class, refusals = ConsultationRefusal.class, underRevision = true)
    ResponseEntity<Map<String, @Nullable Object>> close(
            Request request,
            @PathVariable String id,
            @PathVariable int number,
            @Valid @RequestBody ConsultationBodies.Closing body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.closing(request.caller(), id, number, body)));
    }
}
