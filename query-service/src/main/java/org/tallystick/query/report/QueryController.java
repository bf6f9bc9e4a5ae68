package org.tallystick.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
@Tag(name = "Reports")
class QueryController {

    private final Answers answers;
    private final Queries queries;

    QueryController(Answers answers, Queries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping(
            path = "/v1/queries",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "What the secretariat asked about released reports and what was answered, the oldest query first;"
                    + " `open=true`: an answer is awaited",
            description =
                    "To the secretariat of the instrument, as long as it may read what a query is about; to the state that was"
                            + " asked, for who takes part in the report. To others it is not told. What is said about a report that was"
                            + " withdrawn is the state's alone, and no answer is awaited to it.")
    ResponseEntity<Page<AskedLine>> queries(
            @RequestParam(required = false) @Parameter(example = "JPOA-CA-2022") @Nullable String instrument,
            @RequestParam(required = false) @Parameter(example = "KZ") @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean open,
            Question question,
            Paging paging) {
        Queries.Filter filter = new Queries.Filter(instrument, state, open);
        return answers.answer(ReportProjection.NAME, question, snapshot -> queries.find(snapshot, filter, paging));
    }
}
