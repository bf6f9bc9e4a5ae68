package org.tallystick.query.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Stop 9 of 9: the cycles themselves. */
@RestController
@RequestMapping("/v1/cycles")
@Tag(name = "Cycles")
class CycleController {

    private final Answers answers;

    CycleController(Answers answers) {
        this.answers = answers;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The cycles of an instrument, newest first")
    ResponseEntity<Page<CycleAnswer>> list(
            @RequestParam @Parameter(example = "JPOA-CA-2022") String instrument, Question question, Paging paging) {
        return answers.answer(
                PositionProjection.NAME,
                question,
                snapshot -> Page.of(
                        CycleAnswer.of(snapshot, instrument, "", paging.after(), paging.fetch()),
                        paging,
                        CycleAnswer::key));
    }

    @GetMapping(
            path = "/{instrument}/{period}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "One cycle: its dates, how far it is, the states that agreed to it")
    ResponseEntity<CycleAnswer> one(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String instrument,
            @PathVariable @Parameter(example = "2026-H2") String period,
            Question question) {
        return answers.answer(
                PositionProjection.NAME,
                question,
                snapshot -> CycleAnswer.of(snapshot, instrument, period, "", 1).stream()
                        .findFirst()
                        .orElseThrow(ChosenCycle::notFound));
    }
}
