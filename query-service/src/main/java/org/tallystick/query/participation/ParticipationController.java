package org.tallystick.query.participation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping("/v1/instruments/{code}/participants")
@Tag(name = "Instruments")
class ParticipationController {

    private final Answers answers;
    private final Participants participants;

    ParticipationController(Answers answers, Participants participants) {
        this.answers = answers;
        this.participants = participants;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The states that take part in an instrument, or did, with the days")
    ResponseEntity<Page<ParticipantLine>> list(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code, Question question, Paging paging) {
        return answers.answer(
                ParticipationProjection.NAME, question, snapshot -> participants.list(snapshot, code, paging));
    }

    @GetMapping(
            path = "/{state}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A state in an instrument: when it took part",
            description = "To the own coordinator also the clearance chains in force, and the revision.")
    ResponseEntity<ParticipationAnswer> one(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @PathVariable @Parameter(example = "KZ") String state,
            Question question) {
        return answers.answer(
                ParticipationProjection.NAME, question, snapshot -> participants.one(snapshot, code, state));
    }
}
