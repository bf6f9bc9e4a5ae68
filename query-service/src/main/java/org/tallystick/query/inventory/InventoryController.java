package org.tallystick.query.inventory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;

@RestController
@RequestMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
@Tag(name = "Inventory")
class InventoryController {

    /** Characters of a search. */
    private static final int MOST_WORDS = 200;

    private static final String ABOUT =
            "Those that are released to the caller. A topic is a pillar, section or commitment. `q` searches the texts, each in its"
                    + " language (English and Russian by the forms of words), with \"a phrase\", or, and -without. A page of a search"
                    + " may hold fewer than `limit` and still have a `next`.";

    private final Answers answers;
    private final Inventory inventory;

    InventoryController(Answers answers, Inventory inventory) {
        this.answers = answers;
        this.inventory = inventory;
    }

    @GetMapping("/v1/practices")
    @Operation(
            summary = "Good practices, by instrument, cycle, state, topic and language, and in full text",
            description = ABOUT)
    ResponseEntity<Page<InventoryLine>> practices(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II.3") @Nullable String topic,
            @RequestParam(required = false) @Parameter(example = "ru") @Nullable String language,
            @RequestParam(required = false) @Parameter(example = "border training") @Nullable String q,
            Question question,
            Paging paging) {
        return find(
                Sort.PRACTICE, new Inventory.Filter(instrument, cycle, state, topic, language, q), question, paging);
    }

    @GetMapping("/v1/challenges")
    @Operation(
            summary = "Challenges, by instrument, cycle, state, topic and language, and in full text",
            description = ABOUT)
    ResponseEntity<Page<InventoryLine>> challenges(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II.3") @Nullable String topic,
            @RequestParam(required = false) @Parameter(example = "ru") @Nullable String language,
            @RequestParam(required = false) @Parameter(example = "border training") @Nullable String q,
            Question question,
            Paging paging) {
        return find(
                Sort.CHALLENGE, new Inventory.Filter(instrument, cycle, state, topic, language, q), question, paging);
    }

    private ResponseEntity<Page<InventoryLine>> find(
            Sort sort, Inventory.Filter filter, Question question, Paging paging) {
        if (filter.words() != null && filter.words().length() > MOST_WORDS) {
            throw Problem.PARAMETER_INVALID.because("q has at most " + MOST_WORDS + " characters");
        }
        return answers.answer(
                InventoryProjection.NAME, question, snapshot -> inventory.find(snapshot, sort, filter, paging));
    }
}
