package org.tallystick.query.determination;

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
import org.tallystick.query.determination.Determinations.Wanted;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping("/v1/determinations")
@Tag(name = "Determinations")
class DeterminationController {

    private final Answers answers;
    private final Determinations determinations;

    DeterminationController(Answers answers, Determinations determinations) {
        this.answers = answers;
        this.determinations = determinations;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "What states themselves say stands in their cells, as far as the caller may read it")
    ResponseEntity<Page<DeterminationLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            Question question,
            Paging paging) {
        Wanted wanted = new Wanted(instrument, cycle, state);
        return answers.answer(
                DeterminationProjection.NAME, question, snapshot -> determinations.list(snapshot, wanted, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A determination in the version that was last released",
            description =
                    "To who takes part in writing and clearing also the newest version, where it stands, why it came back.")
    ResponseEntity<DeterminationAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(DeterminationProjection.NAME, question, snapshot -> determinations.one(snapshot, id));
    }
}
