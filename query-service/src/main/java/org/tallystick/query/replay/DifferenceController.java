package org.tallystick.query.replay;

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
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Audit")
class DifferenceController {

    private static final String POINT = "a ledger index, or a time with Z";

    private final Answers answers;
    private final Difference difference;

    DifferenceController(Answers answers, Difference difference) {
        this.answers = answers;
        this.difference = difference;
    }

    @GetMapping(
            path = "/v1/audit/difference",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "Which fields of a thing differ between two points", description = """
            For the role `auditor`, made of the events that the caller may read; a thing's whole history is `/v1/audit/events?thing=`. A
            field is named by a JSON pointer: the kind of event that last set it, what of the thing it is about (an entry, agency, person,
            state or query), and its place there, such as `/entry-recorded/II.3.5/narrative`. Both points include their own entry;
            without `from` everything is new, without `to` it is compared with what is now. A text that was destroyed is null at both
            points, and said to be erased. 404 where the caller may read no event of the thing up to `to`,
            503 with `QUESTION_TOO_LARGE` where more than 16 Mi characters would be compared.""")
    ResponseEntity<DifferenceAnswer> difference(
            @RequestParam @Parameter(example = "report/5f1c…", description = "a stream") String thing,
            @RequestParam(required = false) @Parameter(example = "400", description = POINT) @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "412", description = POINT) @Nullable String to,
            Question question) {
        AsOf begin = from == null ? null : AsOf.parse(from);
        AsOf end = to == null ? null : AsOf.parse(to);
        return answers.answer(
                ReplayProjection.NAME, question, snapshot -> difference.find(snapshot, thing, begin, end));
    }
}
