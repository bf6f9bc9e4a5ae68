package org.tallystick.command.recommendation;

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
import org.tallystick.command.platform.Changes;
import org.tallystick.command.platform.Dispatcher;
import org.tallystick.command.platform.Receipts;
import org.tallystick.command.platform.Request;
import org.tallystick.command.platform.Rights;
import org.tallystick.command.platform.Roles;
import org.tallystick.command.platform.ThingReceipt;
import org.tallystick.command.platform.UuidV7;
import org.tallystick.command.recommendation.model.RecommendationCommand.CloseRecommendation;
import org.tallystick.command.recommendation.model.RecommendationCommand.IssueRecommendation;
import org.tallystick.command.recommendation.model.RecommendationRefusal;

/** What the secretariat calls. */
@RestController
@RequestMapping(
        path = "/v1/recommendations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
class RecommendationController {

    private final Dispatcher dispatcher;
    private final RecommendationCalls calls;
    private final UuidV7 ids;

    RecommendationController(Dispatcher dispatcher, RecommendationCalls calls, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.calls = calls;
        this.ids = new UuidV7(clock);
    }

    @Operation(summary = "Issues a recommendation to a state, against commitments of an instrument, with a due date.")
    @ApiResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping
    @Roles("secretariat")
    @Changes(command = IssueRecommendation.class, refusals = RecommendationRefusal.class, creates = true)
    ResponseEntity<Map<String, @Nullable Object>> issue(
            Request request, @Valid @RequestBody RecommendationBodies.New body) {
        Rights.instrument(request.caller(), body.instrument());
        UUID id = ids.next();
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.issuing(id, body)));
    }

    @Operation(
            summary = "Closes a recommendation that the state has implemented, noted or declined.",
            description = "No revision is asked for: the state's own steps are none of the secretariat's business.")
    @ApiResponse(
            responseCode = "200",
            description = "Recorded.",
            content = @Content(schema = @Schema(implementation = ThingReceipt.class)))
    @PostMapping("/{id}/closing")
    @Roles("secretariat")
    @Changes(command = CloseRecommendation.class, refusals = RecommendationRefusal.class)
    ResponseEntity<Map<String, @Nullable Object>> close(
            Request request, @PathVariable String id, @Valid @RequestBody RecommendationBodies.Closing body) {
        return Receipts.answer(dispatcher.dispatch(request, () -> calls.closing(request, id, body)));
    }
}
