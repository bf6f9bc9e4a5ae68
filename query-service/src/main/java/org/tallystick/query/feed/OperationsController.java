package org.tallystick.query.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.query.platform.Formats;
import org.tallystick.query.platform.Page;
import org.tallystick.query.platform.Problem;
import org.tallystick.query.platform.Pseudonyms;

@RestController
@Tag(name = "Operations")
class OperationsController {

    private static final int LONGEST_REASON = 1_000;

    private final FeedStatus status;
    private final Decisions decisions;
    private final Operator operator;
    private final Pseudonyms pseudonyms;

    OperationsController(FeedStatus status, Decisions decisions, Operator operator, Pseudonyms pseudonyms) {
        this.status = status;
        this.decisions = decisions;
        this.operator = operator;
        this.pseudonyms = pseudonyms;
    }

    /** @param reason at most 1,000 characters */
    record ResumeRequest(@Nullable String reason) {}

    /**
     * @param index and id of the event, as the projection's {@code stop} names them
     * @param reason at most 1,000 characters
     */
    record SkipRequest(
            @Nullable Long index,
            @Nullable UUID eventId,
            @Nullable String reason) {}

    @GetMapping(
            path = "/v1/operations/projections",
            produces = {Formats.JSON, Formats.CSV, Formats.JSON_LINES})
    @Operation(
            summary = "Every projection: how far it is, where and why it stands still, and what was skipped",
            description =
                    "As this instance sees it. What is of an entry is its index, its id and the name of its type, no content.")
    ResponseEntity<Page<ProjectionLine>> projections() {
        return ok(new Page<>(
                status.report().projections().stream()
                        .map(report -> ProjectionLine.of(report, decisions.skips(report.name())))
                        .toList(),
                null));
    }

    @PostMapping(path = "/v1/operations/projections/{name}/resume", produces = Formats.JSON)
    @Operation(
            summary = "Lets a projection try again the entry at which it stands, once the cause is gone",
            description =
                    "It is recorded, under the caller's pseudonym. One that does not stand still is left as it is.")
    ResponseEntity<Page<ProjectionLine>> resume(@PathVariable String name, @RequestBody ResumeRequest request) {
        operator.resume(known(name), pseudonyms.ofCaller(), reason(request.reason()));
        return projections();
    }

    @PostMapping(path = "/v1/operations/projections/{name}/skip", produces = Formats.JSON)
    @Operation(
            summary = "Lets a projection go on without the entry at which it stands",
            description =
                    "Only exactly that entry (409 NOT_STOPPED_THERE otherwise). It is recorded, under the caller's pseudonym, outside of the"
                            + " read models, and holds again whenever they are filled anew and the entry still can not be taken. The projection's"
                            + " answers name the entry in Ledger-Skipped. Repeating it gives the first record.")
    ResponseEntity<Decision> skip(@PathVariable String name, @RequestBody SkipRequest request) {
        if (request.index() == null || request.eventId() == null) {
            throw Problem.BODY_INVALID.because("index and eventId name the entry");
        }
        return ok(operator.skip(
                known(name), request.index(), request.eventId(), pseudonyms.ofCaller(), reason(request.reason())));
    }

    private String known(String name) {
        List<ProjectionReport> all = status.report().projections();
        if (all.stream().noneMatch(report -> report.name().equals(name))) {
            throw Problem.NOT_FOUND.because("no projection " + name);
        }
        return name;
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.BODY_INVALID.because("a reason of at most " + LONGEST_REASON + " characters is needed");
        }
        return reason;
    }

    private static <T> ResponseEntity<T> ok(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
