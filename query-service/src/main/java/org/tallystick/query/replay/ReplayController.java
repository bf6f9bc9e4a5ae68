package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Paging;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Audit")
class ReplayController {

    private static final String PATH = "/v1/audit/events";
    private static final String SUMMARY = "The log, entry by entry, as far as an auditor may read it";
    private static final String ABOUT = """
            For the role `auditor`, of instruments or of one state. Of every entry the sealed record; the event where the caller may read
            it: all of the own state, and of others what was released to the caller, by the stricter of what held at the point asked
            about and of what holds now. Where the caller may not, `type`, `stream`, `streamSeq` and `event` are null, and no filter but
            the range matches. An event that also tells how a state works inside is its own state's alone: so entries are as drafted, of
            which others are told the release here, and what they say by `/v1/reports`. Texts are readable where they may be; destroyed ones are null at every point and named in `erased`. `stateSeq` is told to the own
            state only. Reading content is recorded for the state concerned before it is answered.

            A page has at most 1,000 entries, and ends early with about 8 MiB of events. As JSON Lines the whole range is streamed,
            without pages; a stream that breaks ends without its last chunk, and is taken up with `from`. At most 4 are streamed at once,
            one to a caller, for at most 15 minutes.""";
    static final String POINT = "a ledger index, or a time with Z; the range includes it";

    private final Answers answers;
    private final Replay replay;

    ReplayController(Answers answers, Replay replay) {
        this.answers = answers;
        this.replay = replay;
    }

    @GetMapping(
            path = PATH,
            produces = {Formats.JSON, Formats.CSV})
    @Operation(summary = SUMMARY, description = ABOUT)
    ResponseEntity<AuditPage> events(
            @RequestParam(required = false) @Parameter(example = "400", description = POINT) @Nullable String from,
            @RequestParam(required = false) @Parameter(example = "412", description = POINT) @Nullable String to,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Parameter(description = "a stream, such as report/<id>") @Nullable
                    String thing,
            @RequestParam(required = false) @Parameter(example = "report.submitted.v2") @Nullable String type,
            Question question,
            Paging paging) {
        Filter filter = Filter.of(from, to, state, thing, type);
        return answers.answer(ReplayProjection.NAME, question, snapshot -> replay.page(snapshot, filter, paging));
    }

    @GetMapping(path = PATH, produces = Formats.JSON_LINES)
    @Operation(summary = SUMMARY, description = ABOUT)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Formats.JSON_LINES, schema = @Schema(implementation = AuditLine.class)))
    void lines(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String thing,
            @RequestParam(required = false) @Nullable String type,
            Question question,
            HttpServletResponse response) {
        Filter filter = Filter.of(from, to, state, thing, type);
        answers.stream(
                ReplayProjection.NAME,
                question,
                response,
                Formats.JSON_LINES,
                (snapshot, out) -> replay.lines(snapshot, filter, out));
    }
}
