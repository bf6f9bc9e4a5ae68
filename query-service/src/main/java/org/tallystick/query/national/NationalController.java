package org.tallystick.query.national;

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
import org.tallystick.query.national.NationalSubmissions.Wanted;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping("/v1/national-submissions")
@Tag(name = "National submissions")
class NationalController {

    private final Answers answers;
    private final NationalSubmissions submissions;

    NationalController(Answers answers, NationalSubmissions submissions) {
        this.answers = answers;
        this.submissions = submissions;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "What states submitted as one, as far as the caller may know of it")
    ResponseEntity<Page<NationalLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            Question question,
            Paging paging) {
        Wanted wanted = new Wanted(instrument, cycle, state);
        return answers.answer(
                NationalProjection.NAME, question, snapshot -> submissions.list(snapshot, wanted, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A national submission: which version of it was last released, and when",
            description =
                    "To the own state also with which reports; to who takes part in clearing it, where the newest version stands, how it got there and why it came back.")
    ResponseEntity<NationalAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(NationalProjection.NAME, question, snapshot -> submissions.one(snapshot, id));
    }
}
