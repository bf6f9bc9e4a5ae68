package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Audit")
class ExportController {

    private final Answers answers;
    private final Bundle bundle;

    ExportController(Answers answers, Bundle bundle) {
        this.answers = answers;
        this.bundle = bundle;
    }

    @GetMapping(path = "/v1/audit/export", produces = Formats.JSON_LINES)
    @Operation(summary = "A bundle that `auditor verify bundle` verifies without this service", description = """
            One file of JSON Lines, streamed: a head with the cosigned checkpoint, the verifier keys of log and witness and what was asked
            for; then for each entry `ledgerIndex`, `salt`, `storedEvent` (base64; both null where the caller may not read the event) and
            `proof` (C2SP tlog-proof that carries the sealed record); an end with the number of lines and their SHA-256. Without `state`,
            `thing` and `type` it holds every entry of the range, with them only events that the caller may read. Texts in it are
            ciphertext: no key of content is ever exported, and an erased event is as provable as any. It ends with the last cosigned
            head, whatever `to` says. At most 4 answers are streamed at once, one to a caller,
            for at most 15 minutes. What is in it is recorded as read before it is sent.""")
    void export(
            @RequestParam(required = false) @Parameter(example = "400", description = ReplayController.POINT) @Nullable
                    String from,
            @RequestParam(required = false) @Parameter(example = "412", description = ReplayController.POINT) @Nullable
                    String to,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(description = "a stream, such as report/<id>") @Nullable
                    String thing,
            @RequestParam(required = false) @Parameter(example = "report.submitted.v2") @Nullable String type,
            Question question,
            HttpServletResponse response) {
        Filter filter = Filter.of(from, to, state, thing, type);
        answers.stream(ReplayProjection.NAME, question, response, Formats.JSON_LINES, (snapshot, out) -> {
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tallystick-bundle.jsonl\"");
            bundle.write(snapshot, filter, out);
        });
    }
}
