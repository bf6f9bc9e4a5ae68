package org.tallystick.query.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Changes")
class ChangesController {

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
                    "Releases, corrections, reclassifications and withdrawals of reports that the caller may know of; cycles"
                            + " proposed, agreed to, opened, extended and closed; what becomes of requests for assistance and offers,"
                            + " recommendations, plans, determinations and consultations, as far as they reach the caller; agencies, for"
                            + " who reads an instrument that their state takes part in, and mandates. Reasons, mandates, when agencies are"
                            + " due, and what else concerns single agencies in a cycle, are told to the own state only. `pillar` and"
                            + " `commitment` leave what concerns none of them out, as cycles, consultations and agencies; `instrument` leaves"
                            + " agencies out. A correction names the version whose place it takes, and why; what differs in"
                            + " entries is `/v1/changes/entries`. Take `Ledger-Index` of one answer as `from` of the next.")
    ResponseEntity<Page<ChangeLine>> changes(
            @ParameterObject Scope scope,
            @RequestParam(required = false) @Nullable ChangeKind kind,
            Question question,
            Paging paging) {
        scope.requirePoints();
        return answers.answer(
                ChangesProjection.NAME, question, snapshot -> changes.find(snapshot, scope, kind, paging));
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
    ResponseEntity<Page<EntryChange>> entries(@ParameterObject Scope scope, Question question, Paging paging) {
        scope.requirePoints();
        return answers.answer(ChangesProjection.NAME, question, snapshot -> entries.find(snapshot, scope, paging));
    }
}
