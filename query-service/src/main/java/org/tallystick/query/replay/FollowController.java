package org.tallystick.query.replay;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Answers;
import org.tallystick.query.platform.Applied;
import org.tallystick.query.platform.AsOf;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Question;

@RestController
@Tag(name = "Feed")
class FollowController {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=([0-9]{1,6})");
    private static final int LONGEST_WAIT_SECONDS = 30;
    private static final int MOST = 1_000;

    private final Answers answers;
    private final Applied applied;
    private final Following following;

    FollowController(Answers answers, Applied applied, Following following) {
        this.answers = answers;
        this.applied = applied;
        this.following = following;
    }

    @GetMapping(
            path = "/v1/feed",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(summary = "What happened after a ledger index, for systems that keep a copy", description = """
            Every entry of the ledger is either told or passed by: the last item of an answer is always of the kind `MARK`, and says that
            there is nothing more for the caller up to its `ledgerIndex`, which is the next `after`. So a cursor moves also over what the
            caller may not see, and pages of any size are together one page. A caller without rights over anything is told marks only.

            `EVENT`: what happened, with its payload; who acted in a report, and who else may read, is told to the own state only. What is read is decided by the rights of today and the stricter of how it was released
            and of what holds now; texts that were destroyed are null and named in `erased`. What entries of a release say is in
            `GET /v1/reports/{id}`. `READABLE`: entries that were given other readers, the caller among them. `GONE`: what the
            caller may not read any more (in `entries`; or a plan, request, determination or focal point named by `subject`).
            `ERASED`: entries whose texts were destroyed. These three tell no payload, and are told without the event's type: reasons, and who reads
            instead, are the state's own matter. A coordinator is told the own state's events, a reporter those of the own
            agency's reports, and of entries that another agency has delegated to it, as long as they are; whoever else what was released.

            `Prefer: wait=<s>` waits for an entry after `after`, at most 30 s, and not at all while 500 others do. An `after` that is not known here yet is waited for, at most 5 s.
            A page has at most 1,000 items and a mark, looks through 5,000 entries, and ends early with about 8 MiB.""")
    ResponseEntity<FeedPage> feed(
            @RequestParam(defaultValue = "-1")
                    @Parameter(example = "412", description = "a ledger index; −1: from the beginning")
                    long after,
            @RequestParam(defaultValue = "100") @Schema(minimum = "1", maximum = "1000") int limit,
            @RequestHeader(name = "Prefer", defaultValue = "") @Parameter(example = "wait=20") String prefer,
            Question question) {
        if (after < -1) {
            throw Problem.PARAMETER_INVALID.because("after is a ledger index, or -1");
        }
        if (limit < 1 || limit > MOST) {
            throw Problem.PARAMETER_INVALID.because("limit is 1 to " + MOST);
        }
        if (question.asOf() instanceof AsOf.Latest) {
            applied.await(ReplayProjection.NAME, after + 1, waiting(prefer));
        }
        return answers.answer(
                ReplayProjection.NAME, reaching(question, after), snapshot -> following.page(snapshot, after, limit));
    }

    private static Duration waiting(String prefer) {
        Matcher wait = WAIT.matcher(prefer);
        return wait.find()
                ? Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), LONGEST_WAIT_SECONDS))
                : Duration.ZERO;
    }

    /** A copy that was fed by an instance which is further on must not go back. */
    private static Question reaching(Question question, long after) {
        return new Question(
                question.reader(),
                question.asOf(),
                Math.max(after, question.atLeast()),
                question.representation(),
                question.known());
    }
}
