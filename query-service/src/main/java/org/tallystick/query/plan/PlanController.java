package org.tallystick.query.plan;

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
@RequestMapping("/v1/plans")
@Tag(name = "National plans")
class PlanController {

    private final Answers answers;
    private final Plans plans;

    PlanController(Answers answers, Plans plans) {
        this.answers = answers;
        this.plans = plans;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "The national plans that the caller may read, by instrument and state")
    ResponseEntity<Page<PlanLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            Question question,
            Paging paging) {
        return answers.answer(
                PlanProjection.NAME, question, snapshot -> plans.list(snapshot, instrument, state, paging));
    }

    @GetMapping(
            path = "/coverage",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Which reportable commitments the released plans of a state cover, by instrument and state",
            description =
                    "A line for each commitment of each state with a plan that the caller may read; no actions: not covered.")
    ResponseEntity<Page<CoverageLine>> coverage(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            Question question,
            Paging paging) {
        return answers.answer(
                PlanProjection.NAME, question, snapshot -> plans.coverage(snapshot, instrument, state, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A national plan in the version that was last released",
            description =
                    "To who takes part in drafting and clearing also the newest version, where it stands, why it came back.")
    ResponseEntity<PlanAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(PlanProjection.NAME, question, snapshot -> plans.one(snapshot, id));
    }
}
