package org.tallystick.query.assistance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@RequestMapping("/v1/assistance")
@Tag(name = "Assistance")
class AssistanceController {

    private static final String CYCLE =
            "Reports are those of one cycle: of each instrument the one that was opened last, unless `cycle` names another.";

    private final Answers answers;
    private final Requests requests;
    private final StatedNeeds stated;

    AssistanceController(Answers answers, Requests requests, StatedNeeds stated) {
        this.answers = answers;
        this.requests = requests;
        this.stated = stated;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary =
                    "Requests for assistance with what they met, by instrument, state and commitment; `open=true`: not closed",
            description = "To who takes part in drafting and clearing also those that have not left the state.")
    ResponseEntity<Page<RequestLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(required = false) @Nullable Boolean open,
            Question question,
            Paging paging) {
        Requests.Filter filter = new Requests.Filter(instrument, state, commitment, open);
        return answers.answer(AssistanceProjection.NAME, question, snapshot -> requests.list(snapshot, filter, paging));
    }

    @GetMapping(
            path = "/needs",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Needs against offers: open requests, and how far they are met, by commitment",
            description =
                    "Beside them stands how many released entries of reports that the caller may read say that something is"
                            + " needed; `/v1/assistance/needs/stated` tells what. " + CYCLE)
    ResponseEntity<Page<NeedLine>> needs(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Parameter(example = "2026-H2") @Nullable String cycle,
            Question question,
            Paging paging) {
        return answers.answer(
                AssistanceProjection.NAME, question, snapshot -> Needs.find(snapshot, instrument, cycle, paging));
    }

    @GetMapping(
            path = "/needs/stated",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What released entries of reports say is needed, by commitment, with the report that says it",
            description = "As far as the caller may read them. " + CYCLE)
    ResponseEntity<Page<StatedLine>> stated(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Parameter(example = "2026-H2") @Nullable String cycle,
            Question question,
            Paging paging) {
        return answers.answer(
                AssistanceProjection.NAME, question, snapshot -> stated.find(snapshot, instrument, cycle, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A request with the offers on it",
            description =
                    "A partner reads its own offers only. How it went through the state is told to who takes part in that.")
    ResponseEntity<RequestAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(AssistanceProjection.NAME, question, snapshot -> requests.one(snapshot, id));
    }
}
