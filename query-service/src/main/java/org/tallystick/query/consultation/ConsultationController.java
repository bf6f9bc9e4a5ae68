package org.tallystick.query.consultation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping("/v1/consultations")
@Tag(name = "Consultations")
class ConsultationController {

    private final Answers answers;
    private final Consultations consultations;

    ConsultationController(Answers answers, Consultations consultations) {
        this.answers = answers;
        this.consultations = consultations;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The consultations that the caller may read, by instrument")
    ResponseEntity<Page<ConsultationLine>> list(
            @RequestParam(required = false) @Nullable String instrument, Question question, Paging paging) {
        return answers.answer(
                ConsultationProjection.NAME, question, snapshot -> consultations.list(snapshot, instrument, paging));
    }

    @GetMapping(
            path = "/follow-ups",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "Open follow-ups, the next due first, by instrument and owner (a state or an organisation)")
    ResponseEntity<Page<FollowUpLine>> followUps(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String owner,
            Question question,
            Paging paging) {
        return answers.answer(
                ConsultationProjection.NAME,
                question,
                snapshot -> consultations.followUps(snapshot, instrument, owner, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "A consultation with its agenda and record")
    ResponseEntity<ConsultationAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(ConsultationProjection.NAME, question, snapshot -> consultations.one(snapshot, id));
    }
}
