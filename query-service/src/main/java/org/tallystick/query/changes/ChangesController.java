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
    private final ChangedEntries entries;

    ChangesController(Answers answers, Changes changes, ChangedEntries entries) {
        this.answers = answers;
        this.changes = changes;
        this.entries = entries;
    }

    @GetMapping(
            path = "/v1/changes",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What changed after one point and up to another, as the caller may know it",
            description =
                    "Releases, corrections, reclassifications and withdrawals of reports that the caller may know of;"
                            + " openings, extensions and closings of cycles; what becomes of requests for assistance and offers,"
                            + " recommendations, plans, determinations and consultations, as far as they reach the caller. Reasons,"
                            + " and what concerns single agencies, are told to"
                            + " the own state only. A correction names the version whose place it takes, and why; what differs in"
                            + " entries is `/v1/changes/entries`. Take `Ledger-Index` of one answer as `from` of the next.")
    ResponseEntity<Page<ChangeLine>> changes(
            @RequestParam(required = false) @Parameter(example = "400", description = POINT) @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "412", description = POINT) @Nullable String to,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II") @Nullable String pillar,
            @RequestParam(required = false) @Parameter(example = "II.3.5") @Nullable String commitment,
            @RequestParam(required = false) @Nullable ChangeKind kind,
            Question question,
            Paging paging) {
        Changes.Filter filter = new Changes.Filter(
                point(from), point(to), instrument, state, pillar, commitment, kind == null ? null : kind.name());
        return answers.answer(ChangesProjection.NAME, question, snapshot -> changes.find(snapshot, filter, paging));
    }

    @GetMapping(
            path = "/v1/changes/entries",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What differs, field by field, in what reports say to the caller at two points",
            description =
                    "Of each commitment in a report the fields that are not the same after `to` as after `from`, whatever happened in"
                            + " between; why, and what superseded what, is told by `/v1/changes`. `from` is before the first entry unless"
                            + " given, `to` the point of the answer. An entry that the caller may not read at one of the points, or today,"
                            + " is not there. A field is named by a JSON pointer as in the entries of `/v1/reports/{id}`.")
    ResponseEntity<Page<EntryChange>> entries(
            @RequestParam(required = false) @Parameter(example = "400", description = POINT) @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "412", description = POINT) @Nullable String to,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(example = "II") @Nullable String pillar,
            @RequestParam(required = false) @Parameter(example = "II.3.5") @Nullable String commitment,
            Question question,
            Paging paging) {
        Changes.Filter filter = new Changes.Filter(point(from), point(to), instrument, state, pillar, commitment, null);
        return answers.answer(ChangesProjection.NAME, question, snapshot -> entries.find(snapshot, filter, paging));
    }

    private static @Nullable AsOf point(@Nullable String point) {
        return point == null ? null : AsOf.parse(point);
    }
}
