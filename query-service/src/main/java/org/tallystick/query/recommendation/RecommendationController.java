package org.tallystick.query.recommendation;

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
@RequestMapping("/v1/recommendations")
@Tag(name = "Recommendations")
class RecommendationController {

    private final Answers answers;
    private final Recommendations recommendations;

    RecommendationController(Answers answers, Recommendations recommendations) {
        this.answers = answers;
        this.recommendations = recommendations;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Recommendations and follow-up, by instrument, state and commitment; `open=true`: not closed",
            description = "What a state says to one counts from its release; until then it stands as before.")
    ResponseEntity<Page<RecommendationLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String commitment,
            @RequestParam(required = false) @Nullable Boolean open,
            Question question,
            Paging paging) {
        Recommendations.Filter filter = new Recommendations.Filter(instrument, state, commitment, open);
        return answers.answer(
                RecommendationProjection.NAME, question, snapshot -> recommendations.list(snapshot, filter, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "A recommendation with what the state released on it",
            description =
                    "To who takes part in drafting and clearing: the newest response, where it stands, why it came back.")
    ResponseEntity<RecommendationAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(RecommendationProjection.NAME, question, snapshot -> recommendations.one(snapshot, id));
    }
}
