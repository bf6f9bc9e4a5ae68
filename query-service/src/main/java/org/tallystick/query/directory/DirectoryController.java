package org.tallystick.query.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Directory")
class DirectoryController {

    /** Characters of a search. */
    static final int MOST_WORDS = 200;

    private final Answers answers;
    private final Directory directory;

    DirectoryController(Answers answers, Directory directory) {
        this.answers = answers;
        this.directory = directory;
    }

    @GetMapping(
            path = "/v1/instruments/{code}/directory",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Whom to turn to: the agencies of the states that take part, their focal points, and the gaps",
            description =
                    "A focal point is shown to whom the state shows it. `gap` is true where nobody is shown to the"
                            + " caller; who was erased is nobody. Where a reminder found nobody, the own state is"
                            + " told when (`remindedInVain`); a line without an agency stands for the state as a whole, whose"
                            + " reminders go to the unit `coordination`. `q` searches codes and names of agencies, in English and"
                            + " Russian, also by the beginnings of words; persons are encrypted and found by no search.")
    ResponseEntity<Page<DirectoryLine>> directory(
            @PathVariable @Parameter(example = "JPOA-CA-2022") String code,
            @RequestParam(required = false) @Parameter(example = "KZ") @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "customs") @Nullable String agency,
            @RequestParam(required = false)
                    @Parameter(example = "border", description = "at most " + MOST_WORDS + " characters")
                    @Nullable
                    String q,
            @RequestParam(defaultValue = "false") @Parameter(description = "only agencies without a focal point")
                    boolean gaps,
            Question question,
            Paging paging) {
        if (q != null && q.length() > MOST_WORDS) {
            throw Problem.PARAMETER_INVALID.because("q has at most " + MOST_WORDS + " characters");
        }
        Directory.Filter filter = new Directory.Filter(state, agency, q, gaps);
        return answers.answer(
                DirectoryProjection.NAME, question, snapshot -> directory.find(snapshot, code, filter, paging));
    }
}
