package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
@Tag(name = "Audit")
class IssuerController {

    private final Answers answers;
    private final IssuerList issuers;

    IssuerController(Answers answers, IssuerList issuers) {
        this.answers = answers;
        this.issuers = issuers;
    }

    @GetMapping(
            path = "/v1/audit/issuers",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "The agencies that sign what they submit, and which of their numbers have not arrived",
            description =
                    "To coordinators their state's, to reporters their agency's, to auditors those that signed something under their"
                            + " instruments: the last number, the count and the gaps are then of what was signed under these."
                            + " A missing number is no fault of anybody yet: something was signed under it and has not arrived.")
    ResponseEntity<Page<IssuerLine>> issuers(
            @RequestParam(required = false) @Nullable String state, Question question, Paging paging) {
        return answers.answer(ReportProjection.NAME, question, snapshot -> issuers.find(snapshot, state, paging));
    }
}
