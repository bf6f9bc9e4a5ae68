package org.tallystick.query.activity;

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
@RequestMapping("/v1/activities")
@Tag(name = "Partner activities")
class ActivityController {

    private final Answers answers;
    private final Activities activities;

    ActivityController(Answers answers, Activities activities) {
        this.answers = answers;
        this.activities = activities;
    }

    @GetMapping(produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What organisations do, by instrument, country, theme, organisation and request for assistance",
            description = "A theme is a pillar, section or commitment: whatever lies below its path is found.")
    ResponseEntity<Page<ActivityLine>> list(
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String theme,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @Nullable UUID request,
            Question question,
            Paging paging) {
        Activities.Filter filter = new Activities.Filter(instrument, country, theme, organisation, request);
        return answers.answer(ActivityProjection.NAME, question, snapshot -> activities.list(snapshot, filter, paging));
    }

    @GetMapping(
            path = "/{id}",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "An activity")
    ResponseEntity<ActivityAnswer> one(@PathVariable UUID id, Question question) {
        return answers.answer(ActivityProjection.NAME, question, snapshot -> activities.one(snapshot, id));
    }
}
