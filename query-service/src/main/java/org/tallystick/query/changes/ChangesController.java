package org.tallystick.query.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Changes")
class ChangesController {

    private static final String POINT = "a ledger index, or a time with Z";

    private final Answers answers;
    private final Changes changes;

    ChangesController(Answers answers, Changes changes) {
        this.answers = answers;
        this.changes = changes;
    }

    @GetMapping(
            path = "/v1/changes",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What changed after one point and up to another, as the caller may know it",
            description =
                    "Releases, corrections, reclassifications and withdrawals of reports that the caller may know of;"
                            + " openings, extensions and closings of cycles. Reasons, and what concerns single agencies, are told to"
                            + " the own state only. Take `Ledger-Index` of one answer as `from` of the next.")
    ResponseEntity<Page<ChangeLine>> changes(
            @RequestParam(required = false) @Parameter(example = "400", description = POINT) @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "412", description = POINT) @Nullable String to,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable ChangeKind kind,
            Question question,
            Paging paging) {
        Changes.Filter filter =
                new Changes.Filter(point(from), point(to), instrument, state, kind == null ? null : kind.name());
        return answers.answer(ChangesProjection.NAME, question, snapshot -> changes.find(snapshot, filter, paging));
    }

    private static @Nullable AsOf point(@Nullable String point) {
        return point == null ? null : AsOf.parse(point);
    }
}
